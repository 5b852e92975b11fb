package nudge.stats;

import java.util.Optional;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;

/**
 * A confidence sequence for samples like those of a run, over clusters: valid at every moment from {@value #LEAST}
 * clusters on, asymptotically. value -+ SE sqrt((1 + 1/r) log((1 + r) / alpha^2)) with the CR2 standard error and r the
 * information 1/SE^2 in units of its first; r begins where the factor is least, 3.0 at alpha .05. One thread at a time.
 *
 * <p>Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024, Annals of Statistics 52, "Time-uniform central limit
 * theory and asymptotic confidence sequences", theorem 2.2 and appendix B.2 for where it is tightest.
 */
public final class ClusterSequence {
    /** How its intervals name their kind. */
    public static final String KIND = "cluster-sequence";

    /** Fewer clusters have none. */
    public static final int LEAST = 100;

    private static final String TOO_FEW = "under " + LEAST + " templates";

    private final LinearForm form;
    private final Intervals.Range range;
    private final double alpha;
    private final double start;
    private final String note;
    private final RatioSums sums = new RatioSums();
    private double first = Double.NaN;

    private ClusterSequence(LinearForm form, Intervals.Range range, double alpha, String note) {
        this.form = form;
        this.range = range;
        this.alpha = alpha;
        this.start = tightest(alpha);
        this.note = note;
    }

    /** Of a metric under one condition; nothing for what is no mean or ratio. */
    public static Optional<ClusterSequence> ofEstimate(Metric metric, double alpha, String note) {
        return metric instanceof LinearForm.Linear linear
                ? Optional.of(new ClusterSequence(linear.linear(), Intervals.Range.of(metric.info()), alpha, note))
                : Optional.empty();
    }

    /** Of a metric's difference B - A; nothing for what is no mean. */
    public static Optional<ClusterSequence> ofDifference(Metric metric, double alpha, String note) {
        return metric instanceof LinearForm.Linear linear && linear.isPairedBySample()
                ? Optional.of(new ClusterSequence(
                        linear.linear(), Intervals.Range.of(metric.info()).ofDifferences(), alpha, note))
                : Optional.empty();
    }

    /** The next observation of the order, of one that is of an estimate. */
    public void add(Observation observation) {
        double x = form.sides().numerator().applyAsDouble(observation);
        double w = form.sides().denominator().applyAsDouble(observation);
        if (observation.score().isScored() && !Double.isNaN(x) && !Double.isNaN(w)) {
            add(observation, x, w);
        }
    }

    /** The next observation of the order under A and under B, of one that is of a difference. */
    public void add(Observation a, Observation b) {
        double difference = form.sides().numerator().applyAsDouble(b)
                - form.sides().numerator().applyAsDouble(a);
        if (!Double.isNaN(difference)) {
            add(a, difference, 1);
        }
    }

    private void add(Observation observation, double x, double w) {
        var sample = observation.sample();
        if (form.filter().takes(sample)) {
            sums.add(sample.cluster(), x, w, sample.weight());
        }
    }

    /** The interval of now; to be asked for at every moment that counts, as the first sets its scale. */
    public Interval interval() {
        if (sums.clusterCount() < LEAST) {
            return Intervals.none(TOO_FEW);
        }
        var fit = sums.fit();
        double error = form.sides().scale().length(fit.standardError());
        if (!(error > 0)) {
            return Intervals.none(Intervals.NO_ERROR);
        }
        first = Double.isNaN(first) ? error : first;
        double r = start * (first / error) * (first / error);
        double reach = error * StrictMath.sqrt((1 + 1 / r) * StrictMath.log((1 + r) / (alpha * alpha)));
        double value = form.sides().scale().of(fit.value());
        return range.clip(value - reach, value + reach, KIND, note);
    }

    /** The r at which (1 + 1/r) log((1 + r) / alpha^2) is least: r = log((1 + r) / alpha^2). */
    static double tightest(double alpha) {
        double r = 1;
        for (int i = 0; i < 100; i++) {
            r = StrictMath.log((1 + r) / (alpha * alpha));
        }
        return r;
    }
}
