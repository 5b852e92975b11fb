package nudge.data;

/**
 * The one family of exceptions that a person sees. A message says what failed, the value in quotes, what was expected
 * or is known, and what to do next; views print it without a stack trace.
 */
public abstract class NudgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected NudgeException(String message) {
        super(message);
    }

    protected NudgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
