package nudge.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.model.Completion.Tokens;
import nudge.model.ModelInfo;
import nudge.score.Reading;

/**
 * What a run would ask, and what that is likely to cost.
 *
 * @param reading how answers would be read off
 * @param items samples
 * @param byCondition in the order asked
 * @param basis where the numbers of tokens are from, in words
 * @param seconds NaN where no speed of this model is known
 */
public record Forecast(
        String task,
        ModelInfo model,
        Reading reading,
        int items,
        Map<String, Part> byCondition,
        String basis,
        double seconds) {
    /**
     * One condition.
     *
     * @param requests that would be sent
     * @param stored that the store answers, or that equal another
     * @param tokens of those that would be sent
     */
    public record Part(long requests, long stored, Tokens tokens) {
        static final Part NONE = new Part(0, 0, Tokens.NONE);

        Part plus(Part other) {
            return new Part(requests + other.requests, stored + other.stored, tokens.plus(other.tokens));
        }

        Part times(double factor) {
            return new Part(
                    Math.round(requests * factor),
                    Math.round(stored * factor),
                    new Tokens(
                            Math.round(tokens.prompt() * factor),
                            Math.round(tokens.evaluated() * factor),
                            Math.round(tokens.generated() * factor)));
        }
    }

    public Forecast {
        byCondition = Collections.unmodifiableMap(new LinkedHashMap<>(byCondition));
    }

    public Part total() {
        return byCondition.values().stream().reduce(Part.NONE, Part::plus);
    }

    /** NaN where prices are not known. Kept prompt tokens are priced as others: they may turn out cheaper. */
    public double dollars() {
        return model.prices().dollars(total().tokens());
    }

    /** {@code About 2.0k requests, 340k tokens in, 2.0k out, $0.12, 4 min (by 64 answers of this model in the store).} */
    public String sentence() {
        var all = total();
        var words = new ArrayList<>(List.of(
                "About " + Amounts.count(all.requests()) + " requests",
                Amounts.count(all.tokens().prompt()) + " tokens in",
                Amounts.count(all.tokens().generated()) + " out"));
        if (model.prices().isKnown()) {
            words.add(Amounts.dollars(dollars()));
        }
        if (!Double.isNaN(seconds)) {
            words.add(Amounts.time(seconds));
        }
        return String.join(", ", words) + " (" + basis + ").";
    }
}
