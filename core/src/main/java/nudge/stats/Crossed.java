package nudge.stats;

import nudge.data.Sample;

/**
 * The second of two ways in which samples go together, such as the biography of a question: sums by it, and by both ways
 * at once. The clustered variance is then V_1 + V_2 - V_12, at least the larger of V_1 and V_2: taken off in a small
 * sample, V_12 may be larger than its truth.
 *
 * <p>Source: Cameron, Gelbach and Miller 2011, Journal of Business and Economic Statistics 29, section 2.
 */
final class Crossed {
    private final ClusterSums second = new ClusterSums();
    private final ClusterSums both = new ClusterSums();

    void add(Sample sample, double x, double w) {
        var other = sample.group(Sample.CROSSED);
        second.add(other, x, w);
        both.add(sample.cluster() + '\u0000' + other, x, w);
    }

    void merge(Crossed other) {
        second.merge(other.second);
        both.merge(other.both);
    }

    /** Of s = sum(x) / w, with the first way's variance. */
    double variance(double first, double s, double w) {
        double secondVariance = Cr2.of(second, s, w).variance();
        double together = first + secondVariance - Cr2.of(both, s, w).variance();
        return Math.max(together, Math.max(first, secondVariance));
    }
}
