package nudge.data;

/** Something that was asked for cannot be: an unknown name, an impossible option, words that lack. Exit code 2. */
public final class UsageException extends NudgeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
