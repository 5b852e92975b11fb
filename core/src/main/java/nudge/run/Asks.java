package nudge.run;

import java.util.ArrayList;
import java.util.List;
import nudge.model.Request;
import nudge.store.CacheKey;
import nudge.store.Fingerprint;

/** Makes the requests of samples. Used by one thread. */
final class Asks {
    private final Plan plan;
    private final Fingerprint fingerprint = new Fingerprint();

    Asks(Plan plan) {
        this.plan = plan;
    }

    /** All requests of a sample: its conditions in order, of each its prompts and their chains. */
    List<Ask> of(Pending pending) {
        var experiment = plan.experiment();
        var asks = new ArrayList<Ask>();
        for (var form : plan.forms().of(pending.sample)) {
            var print = fingerprint.print(form.prompt());
            int chains = plan.chains(form);
            for (int chain = 0; chain < chains; chain++) {
                var request = new Request(
                        form.prompt(),
                        pending.sample,
                        form.condition(),
                        form.promptName(),
                        chain,
                        NullPrompt.seed(form.promptName(), experiment.samplingSeed()),
                        FormedPrompt.sampling(form.promptName(), experiment.sampling()));
                asks.add(new Ask(pending, request, CacheKey.of(plan.model(), request, print.hash()), print));
            }
        }
        return asks;
    }
}
