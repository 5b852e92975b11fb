package nudge.model;

import java.time.Duration;
import java.util.Optional;
import nudge.data.NudgeException;
import org.jspecify.annotations.Nullable;

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
    private final Load load;
    private final @Nullable Duration retryAfter;

    /** What a failure says about how much the model is asked at once. */
    public enum Load {
        NOT_SAID,
        /** It refused since it has too much to do: ask fewer at once, and this again. */
        TOO_MUCH,
        /** Its answer did not come in time: it may have too much to do. */
        TOO_LATE
    }

    public ModelException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.load = Load.NOT_SAID;
        this.retryAfter = null;
    }

    public ModelException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.load = Load.NOT_SAID;
        this.retryAfter = null;
    }

    private ModelException(String message, Load load, @Nullable Duration retryAfter) {
        super(message);
        this.kind = Kind.RETRIABLE;
        this.load = load;
        this.retryAfter = retryAfter;
    }

    /** A server that can not answer now, and may have said when to ask again. */
    public static ModelException later(String message, Load load, Optional<Duration> retryAfter) {
        return new ModelException(message, load, retryAfter.orElse(null));
    }

    public Kind kind() {
        return kind;
    }

    public Load load() {
        return load;
    }

    /** How long the server wants to be left alone (its {@code Retry-After}), counted from when this was thrown. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
