package nudge.models.worker;

/** A request the worker can't answer; its message goes to the program that asked, the worker goes on. */
final class WorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerException(String message) {
        super(message);
    }

    WorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
