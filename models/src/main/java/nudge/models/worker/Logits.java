package nudge.models.worker;

/**
 * What the model gives for the next token: one number each, and their log-probabilities in nats. Sums are formed in the
 * order of the tokens. {@link Math#exp} and not {@link StrictMath}: it costs a third, a writing model needs it for each
 * token of its vocabulary, and the numbers come from an engine whose bits belong to the machine anyhow.
 */
final class Logits {
    private final float[] values;
    private final double[] weights;
    private final double total;
    private final int likeliest;

    Logits(float[] values) {
        this.values = values;
        this.likeliest = likeliest(values);
        this.weights = new double[values.length];
        double most = values[likeliest];
        double sum = 0;
        for (int token = 0; token < weights.length; token++) {
            weights[token] = Math.exp(values[token] - most);
            sum += weights[token];
        }
        this.total = sum;
    }

    double logProbability(int token) {
        return values[token] - (values[likeliest] + StrictMath.log(total));
    }

    /** What the model gives for a token, as it is. */
    float value(int token) {
        return values[token];
    }

    int size() {
        return values.length;
    }

    /** The token with the largest value, the lowest number where several share it. */
    int likeliest() {
        return likeliest;
    }

    /** Probabilities at a temperature, not normalised: the likeliest token has 1. Not to be changed. */
    double[] weights(double temperature) {
        if (temperature == 1) {
            return weights;
        }
        var tempered = new double[values.length];
        for (int token = 0; token < tempered.length; token++) {
            tempered[token] = Math.exp((values[token] - values[likeliest]) / temperature);
        }
        return tempered;
    }

    private static int likeliest(float[] values) {
        int best = 0;
        for (int token = 1; token < values.length; token++) {
            if (values[token] > values[best]) {
                best = token;
            }
        }
        return best;
    }
}
