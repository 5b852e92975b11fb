package nudge.score;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.NamedNumbers;

/**
 * What one sample's answers are worth: an answer with named values, or the reason why there are none. Unscored is never
 * a zero.
 *
 * @param outcome scored, or why not
 * @param answer the answer in words, as shown ({@code "c  Can't be determined"}); for unscored ones what was said
 * @param values named numbers that metrics are made of; empty unless scored
 */
public record Score(Outcome outcome, String answer, SortedMap<String, Double> values) {
    /** Scored, or the reason why not. */
    public enum Outcome {
        SCORED,
        /** The model declined. */
        REFUSED,
        /** An answer that cannot be told clearly. */
        UNPARSED,
        /** No answer was recorded. */
        ABSENT,
        /** The request failed for good. */
        FAILED
    }

    public Score {
        values = NamedNumbers.of(values);
        if (outcome != Outcome.SCORED && !values.isEmpty()) {
            throw new IllegalArgumentException("A score that is " + outcome + " has values: " + values.keySet());
        }
        values.forEach((name, value) -> {
            if (value.isNaN() || value.isInfinite()) {
                throw new IllegalArgumentException("Value '" + name + "' of a score is " + value + "; leave it out.");
            }
        });
    }

    public static Score scored(String answer, Map<String, Double> values) {
        return new Score(Outcome.SCORED, answer, new TreeMap<>(values));
    }

    /** A score without values; {@code said} is what the model wrote, or the error. */
    public static Score unscored(Outcome why, String said) {
        return new Score(why, said, new TreeMap<>());
    }

    /** The named value, or {@code NaN} where there is none; values themselves never are {@code NaN}. */
    public double value(String name) {
        return NamedNumbers.of(values).number(name);
    }

    public boolean isScored() {
        return outcome == Outcome.SCORED;
    }
}
