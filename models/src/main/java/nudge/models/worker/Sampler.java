package nudge.models.worker;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws tokens: temperature first, then top-k, then top-p, in that order; of equally likely tokens the one with the
 * lower number counts as likelier. The same seed and the same logits give the same tokens.
 */
final class Sampler {
    /** The first floor: tokens with less than this share of the likeliest one's weight are seldom needed. */
    private static final double FLOOR = 1e-2;

    private static final double LOWEST_FLOOR = 1e-30;

    private final double temperature;
    private final double topP;
    private final int topK;
    private final SplittableRandom random;

    /**
     * A sampler at its beginning.
     *
     * @param temperature 0 takes the likeliest token
     * @param topP 0..1; 1 for no limit
     * @param topK 0 for no limit
     */
    Sampler(double temperature, double topP, int topK, long seed) {
        this.temperature = temperature;
        this.topP = topP;
        this.topK = topK;
        this.random = new SplittableRandom(seed);
    }

    int draw(Logits logits) {
        if (temperature == 0 || topK == 1) {
            return logits.likeliest();
        }
        var weights = logits.weights(temperature);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return topK == 0 && topP >= 1 ? drawFrom(weights, total) : drawLikely(logits, weights, total);
    }

    private int drawFrom(double[] weights, double total) {
        double left = uniform() * total;
        int last = 0;
        for (int token = 0; token < weights.length; token++) {
            if (weights[token] > 0) {
                last = token;
                left -= weights[token];
                if (left < 0) {
                    return token;
                }
            }
        }
        return last;
    }

    /** Draws from the likeliest tokens that top-k and top-p leave. */
    private int drawLikely(Logits logits, double[] weights, double total) {
        int[] tokens = likeliest(logits, weights, total);
        int most = topK == 0 ? tokens.length : Math.min(topK, tokens.length);
        double limit = topP * (topK == 0 ? total : sum(tokens, most, weights));
        double mass = 0;
        int count = 0;
        while (count < most && (count == 0 || mass < limit)) {
            mass += weights[tokens[count++]];
        }
        double left = uniform() * mass;
        for (int i = 0; i < count; i++) {
            left -= weights[tokens[i]];
            if (left < 0) {
                return tokens[i];
            }
        }
        return tokens[count - 1];
    }

    /** Tokens by falling weight, as many as the cuts may need: sorting a whole vocabulary takes long. */
    private int[] likeliest(Logits logits, double[] weights, double total) {
        for (double floor = FLOOR; floor > LOWEST_FLOOR; floor *= FLOOR) {
            int[] tokens = sortedAbove(floor, logits, weights);
            boolean enough = topK == 0 ? sum(tokens, tokens.length, weights) >= topP * total : tokens.length >= topK;
            if (enough) {
                return tokens;
            }
        }
        return sortedAbove(-1, logits, weights);
    }

    private static int[] sortedAbove(double floor, Logits logits, double[] weights) {
        var keys = new long[weights.length];
        int count = 0;
        for (int token = 0; token < weights.length; token++) {
            if (weights[token] > floor) {
                keys[count++] = (long) falling(logits.value(token)) << Integer.SIZE | token;
            }
        }
        Arrays.sort(keys, 0, count);
        var tokens = new int[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = (int) keys[i];
        }
        return tokens;
    }

    /** An integer that falls as the number rises; the bits of a float rise with it if it is not negative. */
    private static int falling(float number) {
        int bits = Float.floatToRawIntBits(number);
        return bits < 0 ? bits & Integer.MAX_VALUE : ~bits;
    }

    private static double sum(int[] tokens, int count, double[] weights) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[tokens[i]];
        }
        return sum;
    }

    /** Uniform in [0, 1), from the generator's bits, so that no version of Java changes it. */
    private double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }
}
