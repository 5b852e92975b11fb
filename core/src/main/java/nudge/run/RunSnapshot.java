package nudge.run;

import nudge.model.Costs;

/**
 * A run at one moment, for views.
 *
 * @param state what it is doing
 * @param report figures over the finished prefix
 * @param elapsedMillis since this process started or continued it
 * @param requestsDone requests finished, those from the store counted
 * @param requestsAll requests of the whole run
 * @param fromStore requests answered from the store
 * @param costs what asking came to since then; of a stored run, in all its starts
 */
public record RunSnapshot(
        State state,
        RunReport report,
        long elapsedMillis,
        long requestsDone,
        long requestsAll,
        long fromStore,
        Costs costs) {
    /** A run that cost nothing, such as one that is played again. */
    public RunSnapshot(
            State state, RunReport report, long elapsedMillis, long requestsDone, long requestsAll, long fromStore) {
        this(state, report, elapsedMillis, requestsDone, requestsAll, fromStore, Costs.NONE);
    }

    /** Where a run stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }
}
