package nudge.score;

import java.util.List;
import java.util.Optional;
import nudge.data.Sample;

/** The definition of an aggregate: a mean, a ratio or a correlation of named values under a named filter. Pure. */
public interface Metric {
    MetricInfo info();

    /** A fresh running state. */
    Accumulator newState();

    /**
     * The paired difference B - A over the same samples; both lists in the same sample order, of equal length.
     *
     * @param seed for p values by random sign flips
     */
    Difference difference(List<Observation> a, List<Observation> b, long seed);

    /** Whether a sample can count in it at all, whatever is answered. */
    default boolean takes(Sample sample) {
        return true;
    }

    /**
     * What {@link #difference} is the mean of, a value for each sample that counts; nothing where it is no mean.
     */
    default Optional<List<PairedValue>> paired(List<Observation> a, List<Observation> b) {
        return Optional.empty();
    }

    /**
     * What a refused sample would be worth if its refusal were counted as the answer that it cannot be known; nothing where
     * the metric has no such reading of a refusal.
     */
    default Optional<Score> refusalAsUnknown(Sample sample) {
        return Optional.empty();
    }

    default String name() {
        return info().name();
    }
}
