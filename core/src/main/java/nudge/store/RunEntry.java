package nudge.store;

import java.util.List;

/**
 * A run in the list of runs.
 *
 * @param hash of the experiment
 * @param name given by a person; empty mostly
 * @param state {@code RUNNING} also where the process was killed, {@code STOPPED}, {@code DONE}, {@code FAILED}
 * @param created milliseconds since 1970
 * @param updated the last time something was written to it
 * @param model its label, with the mark of what stands in for one
 * @param items samples in all
 * @param done samples complete in all conditions
 * @param failed samples of these that failed for good under some condition
 * @param origin where it was imported from, in words; empty for a run of this store's own
 */
public record RunEntry(
        int number,
        String hash,
        String name,
        String state,
        long created,
        long updated,
        String task,
        String model,
        List<String> conditions,
        int items,
        int done,
        int failed,
        String origin) {
    public RunEntry {
        conditions = List.copyOf(conditions);
    }

    /** Whether nothing is left to ask. */
    public boolean isFinished() {
        return done == items && failed == 0;
    }
}
