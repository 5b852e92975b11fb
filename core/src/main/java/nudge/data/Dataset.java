package nudge.data;

import java.util.HashSet;
import java.util.List;

/**
 * Samples in a fixed order, with where they come from.
 *
 * @param name lower case, as a task names it
 * @param citation how to cite it, one line
 * @param licence its licence, or the words "none stated"
 * @param samples in the data's own order; ids are unique
 */
public record Dataset(String name, String citation, String licence, List<Sample> samples) {
    public Dataset {
        samples = List.copyOf(samples);
        var seen = new HashSet<String>();
        for (var sample : samples) {
            if (!seen.add(sample.id())) {
                throw new DataException("Data set '" + name + "' holds the id '" + sample.id()
                        + "' twice. Ids must be unique: results are kept by id.");
            }
        }
    }
}
