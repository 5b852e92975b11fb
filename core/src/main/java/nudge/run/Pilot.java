package nudge.run;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.stats.Components;
import nudge.store.RunDescription;
import nudge.store.RunEntry;
import nudge.store.Store;

/**
 * What earlier answers say of how much a difference varies: of the same task, conditions, reading and figure, by the same
 * model if it was asked, else by another one. The run with the most samples counts.
 *
 * @param source where it is from, in words
 */
record Pilot(Components components, String source) {
    private static final int LOOKED_AT = 12;

    /** What a plan is made for. */
    record Wanted(String task, Metric metric, Reading reading, ModelInfo model) {}

    private record Candidate(RunEntry entry, RunDescription run, boolean sameModel) {}

    /** The best run that tells; nothing where none does. */
    static Optional<Pilot> of(
            Store store, Function<String, Optional<TaskDefinition>> tasks, Wanted wanted, Comparisons.Pair pair) {
        var runs = new Runs(store, tasks);
        return store.runs().stream()
                .filter(entry -> entry.task().equals(wanted.task())
                        && entry.done() > 1
                        && entry.conditions().containsAll(List.of(pair.a(), pair.b())))
                .map(entry -> candidate(store, entry, wanted))
                .filter(candidate -> candidate.run().reading() == wanted.reading()
                        && isReal(candidate.run().model()) == isReal(wanted.model()))
                .sorted(Comparator.comparing(Candidate::sameModel)
                        .thenComparing(candidate -> candidate.entry().done())
                        .thenComparing(candidate -> candidate.entry().number())
                        .reversed())
                .limit(LOOKED_AT)
                .flatMap(candidate -> told(runs, candidate, wanted, pair).stream())
                .findFirst();
    }

    private static Candidate candidate(Store store, RunEntry entry, Wanted wanted) {
        var run = store.description(entry.number());
        return new Candidate(
                entry, run, run.model().identity().equals(wanted.model().identity()));
    }

    private static Optional<Pilot> told(Runs runs, Candidate candidate, Wanted wanted, Comparisons.Pair pair) {
        var run = runs.open(Integer.toString(candidate.entry().number()));
        var metric = wanted.metric();
        var difference = Comparisons.between(run.header(), run.outlines(), pair.a(), pair.b())
                .get(metric.name());
        if (difference == null
                || !(difference.standardError() > 0)
                || difference.clusters() < Evidence.NO_INTERVAL_CLUSTERS) {
            return Optional.empty();
        }
        var values = Comparisons.values(run.header(), run.outlines(), metric, pair.b(), pair.a());
        double squared = difference.standardError() * difference.standardError();
        var components = values.map(Components::of).orElseGet(() -> new Components(squared * difference.clusters(), 0));
        var words = "run " + candidate.entry().number() + " ("
                + (candidate.sameModel()
                        ? "this model"
                        : "another model, " + run.header().model().label()) + ", " + difference.nBoth()
                + " samples in " + difference.clusters() + " templates"
                + (values.isEmpty() ? ", as many sets of each as there" : "") + ")";
        return Optional.of(new Pilot(components, words));
    }

    private static boolean isReal(ModelInfo model) {
        return model.kind() == ModelKind.MODEL || model.kind() == ModelKind.REPLAYED;
    }

    /**
     * Where nothing was asked yet: differences vary as in the example of Miller 2024, section 5 (variance 1/9 for scores
     * of 0 to 1), three tenths of it between templates, as in BBQ. Nothing for figures that are no means or have no range.
     */
    static Optional<Pilot> assumed(Metric metric) {
        double range = metric.info().upper() - metric.info().lower();
        if (Double.isInfinite(range) || metric.paired(List.of(), List.of()).isEmpty()) {
            return Optional.empty();
        }
        double variance = range * range / 9;
        return Optional.of(new Pilot(
                new Components(.3 * variance, .7 * variance),
                String.format(
                        Locale.ROOT,
                        "ASSUMED, no run tells: variance of differences %s (Miller 2024: 1/9 for scores of 0 to 1), .3 of"
                                + " it between templates",
                        Rounded.plain(variance))));
    }
}
