package nudge.models.worker;

/**
 * What the model gives for the next token: one number each, and their log-probabilities in nats. Sums are formed in the
 * order of the tokens with {@link StrictMath}, so the same logits give the same bits on every machine.
 */
final class Logits {
    private final float[] values;
    private final double logTotal;

    Logits(float[] values) {
        this.values = values;
        this.logTotal = logSumExp(values);
    }

    double logProbability(int token) {
        return values[token] - logTotal;
    }

    float value(int token) {
        return values[token];
    }

    int size() {
        return values.length;
    }

    /** The token with the largest value, the lowest number where several share it. */
    int likeliest() {
        int best = 0;
        for (int token = 1; token < values.length; token++) {
            if (values[token] > values[best]) {
                best = token;
            }
        }
        return best;
    }

    private static double logSumExp(float[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (float value : values) {
            sum += StrictMath.exp(value - most);
        }
        return most + StrictMath.log(sum);
    }
}
