package nudge.model;

import nudge.data.Dataset;

/**
 * A model that can tell before the first request whether it fits a data set: one that answers from a file. Whoever runs
 * it calls this once, with the whole data set, whatever selection of it will be asked.
 */
public interface ChecksSamples {
    /**
     * Checks what can be checked without asking.
     *
     * @throws nudge.data.DataException with everything that does not fit (file and line)
     */
    void check(Dataset dataset);
}
