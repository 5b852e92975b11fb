package nudge.model;

/**
 * How text is drawn. Scored choices are not drawn at all; this is for holes that the model writes into.
 *
 * @param temperature 0 takes the most probable token; larger draws more freely
 * @param topP 0..1: the smallest set of tokens with so much probability is drawn from
 * @param topK the most probable so many tokens are drawn from; 0 for no limit
 * @param maxTokens an upper limit below the hole's own; 0 for none
 */
public record Sampling(double temperature, double topP, int topK, int maxTokens) {
    /** Reasoning: temperature 1, top-p .95, the hole's own limit. */
    public static final Sampling DEFAULTS = new Sampling(1.0, 0.95, 0, 0);

    public Sampling {
        if (!(temperature >= 0) || temperature > 10) {
            throw new nudge.data.UsageException("Temperature " + temperature
                    + " is out of range. It lies between 0 and 10; 0 takes the likeliest.");
        }
        if (!(topP > 0) || topP > 1) {
            throw new nudge.data.UsageException(
                    "Top-p " + topP + " is out of range. It lies above 0 and at most at 1.");
        }
        if (topK < 0 || maxTokens < 0) {
            throw new nudge.data.UsageException(
                    "Top-k " + topK + " and the token limit " + maxTokens + " must not be negative; 0 means no limit.");
        }
    }

    public Sampling withTemperature(double other) {
        return new Sampling(other, topP, topK, maxTokens);
    }

    public Sampling withTopP(double other) {
        return new Sampling(temperature, other, topK, maxTokens);
    }

    public Sampling withMaxTokens(int other) {
        return new Sampling(temperature, topP, topK, other);
    }

    /** The most tokens a hole that allows {@code holeLimit} may get. */
    public int limit(int holeLimit) {
        return maxTokens == 0 ? holeLimit : Math.min(maxTokens, holeLimit);
    }
}
