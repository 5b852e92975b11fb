package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.run.Rounded;

/** The log-probabilities of a choice, each beside its option. */
final class Probabilities {
    private Probabilities() {}

    /** {@code a -1.20, b -.80, c -1.94}; in nats, not normalised, in the order shown to the model. */
    static String of(Prompt prompt, Fill fill) {
        var options = prompt.hole(fill.hole()).map(Part::options).orElse(List.<Option>of());
        var shown = new ArrayList<String>();
        for (int i = 0; i < fill.logProbabilities().size(); i++) {
            var name = i < options.size() ? options.get(i).text().strip() : String.valueOf(i + 1);
            shown.add(name + " " + Rounded.plain(fill.logProbabilities().get(i)));
        }
        return String.join(", ", shown);
    }
}
