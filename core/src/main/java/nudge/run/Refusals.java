package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;

/** Refused answers counted as "unknown", by metric, beside the figures that leave them out. One thread at a time. */
final class Refusals {
    private final Map<String, List<Observation>> counted = new LinkedHashMap<>();

    /** The observation as it counts where a refusal is the answer "unknown". */
    static Optional<Observation> counted(Metric metric, Observation observation) {
        return observation.score().outcome() == Score.Outcome.REFUSED
                ? metric.refusalAsUnknown(observation.sample())
                        .map(score -> new Observation(observation.sample(), score))
                : Optional.empty();
    }

    void add(List<Metric> metrics, Observation observation) {
        if (observation.score().outcome() != Score.Outcome.REFUSED) {
            return;
        }
        metrics.forEach(metric -> counted(metric, observation)
                .ifPresent(other -> counted.computeIfAbsent(metric.name(), name -> new ArrayList<>())
                        .add(other)));
    }

    /** The estimate, with what it would be. */
    Estimate beside(Metric metric, Accumulator state) {
        var estimate = state.estimate();
        var refused = counted.get(metric.name());
        if (refused == null) {
            return estimate;
        }
        var all = metric.newState();
        all.merge(state);
        refused.forEach(all::add);
        return estimate.withWorstCase(
                estimate.worstCase().withRefusalAsUnknown(all.estimate().value()));
    }
}
