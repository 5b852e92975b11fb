package nudge.data;

/** A file of data, prompts or weights that is missing, broken or not what it should be. Nothing was run. Exit code 3. */
public final class DataException extends NudgeException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
