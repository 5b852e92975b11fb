package nudge.run;

/**
 * A run at one moment, for views.
 *
 * @param state what it is doing
 * @param report figures over the finished prefix
 * @param elapsedMillis since this process started or continued it
 * @param requestsDone requests finished, those from the store counted
 * @param requestsAll requests of the whole run
 * @param fromStore requests answered from the store
 */
public record RunSnapshot(
        State state, RunReport report, long elapsedMillis, long requestsDone, long requestsAll, long fromStore) {
    /** Where a run stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }
}
