package nudge.model;

import nudge.data.NudgeException;

/** A model that could not answer. */
public final class ModelException extends NudgeException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do about it. */
    public enum Kind {
        /** Asking again may help. */
        RETRIABLE,
        /** This request will never work; others may. */
        FATAL_FOR_REQUEST,
        /** No request will work: stop the run. */
        FATAL_FOR_RUN,
        /** The person asked to stop. */
        CANCELLED
    }

    private final Kind kind;

    public ModelException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ModelException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
