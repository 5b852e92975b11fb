package nudge.score;

/**
 * The running state of a metric under one condition. Used by one thread at a time; {@code add} in any order and
 * {@code merge} in any grouping give the same estimate to 1e-12.
 */
public interface Accumulator {
    void add(Observation observation);

    /** Takes in all that the other, of the same metric, has seen. */
    void merge(Accumulator other);

    Estimate estimate();
}
