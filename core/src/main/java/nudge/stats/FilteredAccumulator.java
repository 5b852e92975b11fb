package nudge.stats;

import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Observation;
import nudge.score.WorstCase;

/**
 * The part that all accumulators share: samples outside the filter are passed over, samples without a score are counted
 * by reason, the others go to {@link #take}. One thread at a time.
 *
 * @param <T> the accumulator itself
 */
abstract class FilteredAccumulator<T extends FilteredAccumulator<T>> implements Accumulator {
    private final Class<T> type;
    private final Filter filter;
    private final Unscored unscored = new Unscored();
    private final Sum unscoredWeight = new Sum();

    FilteredAccumulator(Class<T> type, Filter filter) {
        this.type = type;
        this.filter = filter;
    }

    /** Takes in a scored sample that the filter takes. */
    abstract void take(Observation observation);

    /** Takes note of a sample without a score, for bounds of its own. */
    void miss(Observation observation) {}

    abstract void mergeSame(T other);

    /** Bounds of the figure if samples of that weight, which have no score, had one. */
    WorstCase worstCase(double weight) {
        return WorstCase.NONE;
    }

    abstract Estimate estimate(Unscored unscored);

    @Override
    public final void add(Observation observation) {
        if (!filter.takes(observation.sample())) {
            return;
        }
        if (observation.score().isScored()) {
            take(observation);
        } else {
            unscored.add(observation.score().outcome());
            unscoredWeight.add(observation.sample().weight());
            miss(observation);
        }
    }

    @Override
    public final void merge(Accumulator other) {
        if (!type.isInstance(other)) {
            throw new IllegalArgumentException(
                    "Cannot merge '" + other.getClass().getSimpleName() + "' into '" + type.getSimpleName()
                            + "'. Merge states of one metric.");
        }
        var same = type.cast(other);
        mergeSame(same);
        unscored.merge(((FilteredAccumulator<T>) same).unscored);
        unscoredWeight.add(((FilteredAccumulator<T>) same).unscoredWeight);
    }

    @Override
    public final Estimate estimate() {
        var estimate = estimate(unscored);
        double weight = unscoredWeight.value();
        return weight > 0 ? estimate.withWorstCase(worstCase(weight)) : estimate;
    }
}
