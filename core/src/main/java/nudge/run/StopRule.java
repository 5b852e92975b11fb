package nudge.run;

import java.util.Collection;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.score.Interval;

/**
 * When a run is to stop before its end, by the sequence of one figure: {@code accuracy Q width .05}, {@code
 * bias_ambig_prob Q+IF - Q excludes 0}, either followed by {@code in general}.
 *
 * @param text as a person wrote it
 * @param isGeneral whether the sequence is one for samples like these; else it is one for the end of the run
 */
public record StopRule(String text, Figure figure, Verb verb, double number, boolean isGeneral) {
    static final String IN_GENERAL = " in general";

    /**
     * What is watched.
     *
     * @param metric its name
     * @param b a condition
     * @param a the condition it is less of; empty for a figure of b alone
     */
    public record Figure(String metric, String b, String a) {
        boolean isDifference() {
            return !a.isEmpty();
        }
    }

    /** What the sequence must do. */
    public enum Verb {
        /** The number lies outside. */
        EXCLUDES("excludes"),
        /** All of it lies over the number. */
        ABOVE("above"),
        /** All of it lies under the number. */
        BELOW("below"),
        /** From end to end it is at most so wide. */
        WIDTH("width");

        private final String word;

        Verb(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Whether the run may stop; never by a sequence that there is not. */
    boolean holds(Interval interval) {
        if (!interval.isDefined()) {
            return false;
        }
        return switch (verb) {
            case EXCLUDES -> interval.lower() > number || interval.upper() < number;
            case ABOVE -> interval.lower() > number;
            case BELOW -> interval.upper() < number;
            case WIDTH -> interval.upper() - interval.lower() <= number + 1e-12;
        };
    }

    /** The same in a message. */
    static UsageException wrong(String text, String why) {
        return new UsageException("Cannot stop when '" + text + "': " + why + " Nothing was asked.");
    }

    static UsageException unknown(String text, String what, String name, Collection<String> known) {
        return wrong(text, String.valueOf(Nearest.unknown(what, name, known).getMessage()));
    }
}
