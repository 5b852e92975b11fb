package nudge.models.worker;

/** Which request is worked on, so that a cancelled one stops and the one after it does not. Used by two threads. */
final class CurrentRequest {
    private static final long NONE = -1;

    private final AbortFlag abort;
    private long current = NONE;
    private long cancelled = NONE;

    CurrentRequest(AbortFlag abort) {
        this.abort = abort;
    }

    synchronized void begin(long id) {
        current = id;
        if (cancelled == id) {
            abort.raise();
        }
    }

    synchronized void end() {
        current = NONE;
        abort.lower();
    }

    /** Stops that request, now or as soon as it begins. */
    synchronized void cancel(long id) {
        cancelled = id;
        if (current == id) {
            abort.raise();
        }
    }
}
