package nudge.models.embedded;

/** A worker's process that ended in the middle of a request, and what it said last. */
final class WorkerDied extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerDied(String message) {
        super(message);
    }
}
