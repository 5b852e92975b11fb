package nudge.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Completion.Tokens;
import nudge.run.Forecast.Part;
import nudge.store.RunTicket;
import nudge.store.Store;

/** Works out what a run would ask: forms its prompts and looks into the store, and asks nobody. Used by one thread. */
final class Forecaster {
    /** So many samples are looked at for what the first item costs. */
    private static final int FIRST = 256;

    private final Plan plan;
    private final Store store;
    private final RunOptions options;
    private final Experience experience;
    private final long freshAfter;
    private final Asks asks;
    private final Set<String> seen = new HashSet<>();

    Forecaster(Plan plan, Store store, RunOptions options, Experience experience) {
        this.plan = plan;
        this.store = store;
        this.options = options;
        this.experience = experience;
        this.asks = new Asks(plan);
        this.freshAfter = options.reuse() == RunOptions.Reuse.FRESH
                ? Long.MAX_VALUE
                : store.begun(plan.hash()).map(RunTicket::freshAfter).orElse(0L);
    }

    /** Every request looked up. */
    Forecast whole() {
        return of(plan.samples());
    }

    /** As many samples looked at, spread over the run, and taken for the others. */
    Forecast sampled(int most) {
        var all = plan.samples();
        if (all.size() <= most) {
            return of(all);
        }
        return of(IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList());
    }

    private Forecast of(List<Sample> samples) {
        var byCondition = new LinkedHashMap<String, Part>();
        plan.experiment().conditions().forEach(condition -> byCondition.put(condition.name(), Part.NONE));
        seen.clear();
        int position = 0;
        for (var sample : samples) {
            position++;
            for (var ask : asks.of(new Pending(position, sample))) {
                byCondition.merge(ask.request.condition(), part(ask), Part::plus);
            }
        }
        double factor = (double) plan.samples().size() / samples.size();
        byCondition.replaceAll((condition, part) -> part.times(factor));
        long requests = byCondition.values().stream().mapToLong(Part::requests).sum();
        return new Forecast(
                plan.experiment().task().half().of(plan.experiment().task().name()),
                plan.model(),
                plan.reading(),
                plan.samples().size(),
                byCondition,
                experience.gauge().basis(),
                experience.seconds(requests, options.concurrency()));
    }

    private Part part(Ask ask) {
        boolean isKnown = !seen.add(ask.key.hash()) || store.has(ask.key, freshAfter);
        return isKnown
                ? new Part(0, 1, Tokens.NONE)
                : new Part(1, 0, experience.gauge().likely(PromptSize.of(ask.request)));
    }

    /** @throws UsageException where the budget is too small for the first item that would be asked */
    void checkBudget() {
        int position = 0;
        for (var sample :
                plan.samples().subList(0, Math.min(FIRST, plan.samples().size()))) {
            position++;
            var parts = asks.of(new Pending(position, sample)).stream()
                    .map(this::part)
                    .reduce(Part.NONE, Part::plus);
            if (parts.requests() > 0) {
                check(parts, sample);
                return;
            }
        }
    }

    private void check(Part item, Sample sample) {
        var budget = options.budget();
        var prices = plan.model().prices();
        if (!budget.allows(Tokens.NONE, item.tokens(), prices)) {
            throw new UsageException(budget.label() + " does not pay for one item: '" + sample.id() + "' takes about "
                    + item.tokens().all() + " tokens, in and out together, in " + item.requests()
                    + (item.requests() == 1 ? " request" : " requests")
                    + (prices.isKnown() ? ", " + Amounts.dollars(prices.dollars(item.tokens())) : "") + " ("
                    + experience.gauge().basis() + "). Nothing was asked. It is the budget of the whole run;"
                    + " --max-new-tokens limits how long drawn text gets.");
        }
    }
}
