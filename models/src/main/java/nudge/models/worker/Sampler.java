package nudge.models.worker;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws tokens: temperature first, then top-k, then top-p, in that order. The same seed and the same logits give the
 * same tokens, on every machine.
 */
final class Sampler {
    private static final double SPREAD = 1e-3;

    private final double temperature;
    private final double topP;
    private final int topK;
    private final SplittableRandom random;

    /** A token and its share of the probability, not normalised. */
    private record Candidate(int token, double weight) {}

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
        var weights = weights(logits);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return topK == 0 && topP >= 1 ? drawFrom(weights, total) : drawFrom(cut(weights, total));
    }

    private double[] weights(Logits logits) {
        double most = logits.value(logits.likeliest());
        var weights = new double[logits.size()];
        for (int token = 0; token < weights.length; token++) {
            weights[token] = StrictMath.exp((logits.value(token) - most) / temperature);
        }
        return weights;
    }

    /** The likeliest tokens that top-k and top-p leave, likeliest first. */
    private List<Candidate> cut(double[] weights, double total) {
        List<Candidate> sorted = likeliest(weights, total);
        double limit = topK == 0
                ? topP * total
                : topP
                        * sorted.stream()
                                .limit(topK)
                                .mapToDouble(Candidate::weight)
                                .sum();
        double sum = 0;
        int count = 0;
        int most = topK == 0 ? sorted.size() : Math.min(topK, sorted.size());
        while (count < most && (count == 0 || sum < limit)) {
            sum += sorted.get(count++).weight();
        }
        return sorted.subList(0, count);
    }

    /** Tokens by falling weight, as many as the cuts may need: sorting all of a vocabulary takes longer than a decode. */
    private List<Candidate> likeliest(double[] weights, double total) {
        for (double least = SPREAD; ; least *= SPREAD) {
            double floor = least < 1e-30 ? -1 : least;
            List<Candidate> some = IntStream.range(0, weights.length)
                    .filter(token -> weights[token] > floor)
                    .mapToObj(token -> new Candidate(token, weights[token]))
                    .sorted(Comparator.comparingDouble(Candidate::weight)
                            .reversed()
                            .thenComparingInt(Candidate::token))
                    .toList();
            boolean enough = topK == 0
                    ? some.stream().mapToDouble(Candidate::weight).sum() >= topP * total
                    : some.size() >= topK;
            if (enough || floor < 0) {
                return some;
            }
        }
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

    private int drawFrom(List<Candidate> candidates) {
        double left =
                uniform() * candidates.stream().mapToDouble(Candidate::weight).sum();
        for (var candidate : candidates) {
            left -= candidate.weight();
            if (left < 0) {
                return candidate.token();
            }
        }
        return candidates.get(candidates.size() - 1).token();
    }

    /** Uniform in [0, 1), from the generator's bits, so that no version of Java changes it. */
    private double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }
}
