package nudge.store;

import java.util.List;
import java.util.stream.Stream;
import nudge.data.Sample;

/**
 * A run as it stands in a report: what is fixed of it, its samples, and all answers that its figures rest on. Written
 * as lines of JSON by {@link RunTextWriter}; nothing of a store, a place or a time is in it.
 *
 * @param number of the run where the report was made
 * @param samples those that are finished, in the order asked
 * @param rest those that are not, in that order
 * @param results by position and condition
 */
public record RunText(
        int number, RunDescription description, List<Sample> samples, List<Sample> rest, List<StoredResult> results) {
    /** The version of the lines; changes whenever one changes its meaning. */
    public static final int FORMAT = 1;

    public RunText {
        samples = List.copyOf(samples);
        rest = List.copyOf(rest);
        results = List.copyOf(results);
    }

    /** All samples of the run, in the order asked. */
    public List<Sample> all() {
        return Stream.concat(samples.stream(), rest.stream()).toList();
    }
}
