package nudge.models.standins;

import nudge.model.ModelException;

/**
 * A failure that a script plans.
 *
 * @param kind what the caller can do about it
 * @param times the first so many tries of each request fail; {@link #ALWAYS} for all
 */
record Fault(ModelException.Kind kind, int times, String message) {
    static final int ALWAYS = Integer.MAX_VALUE;
    static final Fault NONE = new Fault(ModelException.Kind.RETRIABLE, 0, "");

    boolean isPlanned() {
        return times > 0;
    }
}
