package nudge.stats;

import nudge.data.Sample;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a ratio sum(x) / sum(w), and its clustered errors, are made of; a mean is the ratio with w = 1. What is
 * kept grows with the clusters, not with the samples. One thread at a time.
 */
final class RatioSums {
    private final ClusterSums clusters = new ClusterSums();
    private @Nullable Crossed crossed;
    private final Sum xx = new Sum();
    private final Sum xw = new Sum();
    private final Sum ww = new Sum();
    private int n;
    private boolean binary = true;
    private double leastWeight = Double.POSITIVE_INFINITY;
    private double mostWeight = Double.NEGATIVE_INFINITY;

    /** Adds one sample; one whose numerator and denominator are both zero says nothing and is left out. */
    void add(String cluster, double numerator, double denominator, double weight) {
        if (denominator < 0) {
            throw new IllegalArgumentException("A ratio has the denominator '" + denominator + "' in cluster '"
                    + cluster + "'. Denominators are at least 0; change the sign of both sides.");
        }
        if (numerator == 0 && denominator == 0) {
            return;
        }
        double x = weight * numerator;
        double w = weight * denominator;
        clusters.add(cluster, x, w);
        xx.addProduct(x, x);
        xw.addProduct(x, w);
        ww.addProduct(w, w);
        n++;
        binary &= denominator == 1 && (numerator == 0 || numerator == 1);
        leastWeight = Math.min(leastWeight, weight);
        mostWeight = Math.max(mostWeight, weight);
    }

    /** The same of a sample, which may lie in two clusters that cut across each other. */
    void add(Sample sample, double numerator, double denominator) {
        add(sample.cluster(), numerator, denominator, sample.weight());
        if (!sample.group(Sample.CROSSED).isEmpty() && (numerator != 0 || denominator != 0)) {
            crossed = crossed == null ? new Crossed() : crossed;
            crossed.add(sample, sample.weight() * numerator, sample.weight() * denominator);
        }
    }

    void merge(RatioSums other) {
        clusters.merge(other.clusters);
        if (other.crossed != null) {
            crossed = crossed == null ? new Crossed() : crossed;
            crossed.merge(other.crossed);
        }
        xx.add(other.xx);
        xw.add(other.xw);
        ww.add(other.ww);
        n += other.n;
        binary &= other.binary;
        leastWeight = Math.min(leastWeight, other.leastWeight);
        mostWeight = Math.max(mostWeight, other.mostWeight);
    }

    int n() {
        return n;
    }

    int clusterCount() {
        return clusters.size();
    }

    ClusterSums clusters() {
        return clusters;
    }

    /** Whether samples go together in a second way too, which a swap of clusters would tear apart. */
    boolean isCrossed() {
        return crossed != null;
    }

    /** Whether every denominator is 1 and every numerator 0 or 1. */
    boolean isBinary() {
        return binary;
    }

    /** Whether each sample is a cluster of its own and all weigh the same. */
    boolean isSimple() {
        return clusters.size() == n && leastWeight == mostWeight;
    }

    /** How many samples of equal weight tell as much: (sum w)^2 / sum w^2 (Kish 1965). */
    double kish() {
        double w = total().w.value();
        return w * w / ww.value();
    }

    Fit fit() {
        var total = total();
        double w = total.w.value();
        if (!(w > 0)) {
            return Fit.UNDEFINED;
        }
        double s = total.x.value() / w;
        var cr2 = Cr2.of(clusters, s, w);
        double variance = crossed == null ? cr2.variance() : crossed.variance(cr2.variance(), s, w);
        return new Fit(s, variance, cr2.df(), plainVariance(s, w));
    }

    /** The clustered variance in its simple form: sum_c (x_c - s w_c)^2 / (sum w)^2. */
    double simpleVariance(double s) {
        var squares = new Sum();
        clusters.forEach(cluster -> {
            double residual = cluster.residual(s);
            squares.addProduct(residual, residual);
        });
        double w = total().w.value();
        return squares.value() / (w * w);
    }

    /** The variance as if samples were independent: n / (n - 1) sum((x - s w)^2) / (sum w)^2. */
    private double plainVariance(double s, double w) {
        double squares = Sum.squaresAbout(s, xx, xw, ww);
        return squares / (w * w) * n / (n - 1);
    }

    /** The sum of weights and denominators. */
    double weight() {
        return total().w.value();
    }

    private Cluster total() {
        var total = new Cluster();
        clusters.forEach(total::merge);
        return total;
    }
}
