package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;

/** Refused answers counted as "unknown", beside the figure that leaves them out. One thread at a time. */
final class Refusals {
    private final Metric metric;
    private final List<Observation> counted = new ArrayList<>();

    Refusals(Metric metric) {
        this.metric = metric;
    }

    /** The observation as it counts where a refusal is the answer "unknown". */
    static Optional<Observation> counted(Metric metric, Observation observation) {
        return observation.score().outcome() == Score.Outcome.REFUSED
                ? metric.refusalAsUnknown(observation.sample())
                        .map(score -> new Observation(observation.sample(), score))
                : Optional.empty();
    }

    void add(Observation observation) {
        counted(metric, observation).ifPresent(counted::add);
    }

    /** The estimate, with what it would be. */
    Estimate beside(Accumulator state) {
        var estimate = state.estimate();
        if (counted.isEmpty()) {
            return estimate;
        }
        var all = metric.newState();
        all.merge(state);
        counted.forEach(all::add);
        return estimate.withWorstCase(
                estimate.worstCase().withRefusalAsUnknown(all.estimate().value()));
    }
}
