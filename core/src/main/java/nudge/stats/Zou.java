package nudge.stats;

import java.util.List;
import nudge.score.Difference;
import nudge.score.Interval;

/**
 * The difference of two correlations over the same clusters (Zou 2007, Psychological Methods 12): the
 * two Fisher intervals are joined with the correlation c that the two coefficients themselves have. c is that of
 * coefficients without a common variable (Pearson and Filon 1898); with a common one, such as one list of percentages,
 * it becomes that of overlapping ones, as the common variable correlates with itself by 1.
 */
final class Zou {
    static final String KIND = "zou";

    private Zou() {}

    /** r_B - r_A; both lists over the same clusters in the same order. */
    static Difference difference(List<Points.Point> a, List<Points.Point> b, Difference.Counts counts) {
        double ra = Pearson.of(a);
        double rb = Pearson.of(b);
        if (Double.isNaN(ra) || Double.isNaN(rb)) {
            return counts.undefined();
        }
        if (a.size() < 4 || FisherZ.isPerfect(ra) || FisherZ.isPerfect(rb)) {
            var effect = new Effect(rb - ra, Double.NaN, Quantiles.INFINITE, a.size());
            return effect.difference(Intervals.none("under 4 pairs or all on one line"), Difference.Test.NONE, counts);
        }
        var joint = new Joint(rb, ra, correlation(a, b), a.size());
        var effect = new Effect(rb - ra, joint.standardError(), Quantiles.INFINITE, a.size());
        double z = Intervals.critical(Quantiles.INFINITE);
        var interval = new Interval(joint.lower(z), joint.upper(z), KIND, Intervals.few(a.size()));
        return effect.difference(interval, new Difference.Test(joint.p(), KIND), counts);
    }

    /** How the two coefficients correlate over repeated samples; 1 = x_B, 2 = y_B, 3 = x_A, 4 = y_A. */
    private static double correlation(List<Points.Point> a, List<Points.Point> b) {
        var x1 = b.stream().mapToDouble(Points.Point::x).toArray();
        var x2 = b.stream().mapToDouble(Points.Point::y).toArray();
        var x3 = a.stream().mapToDouble(Points.Point::x).toArray();
        var x4 = a.stream().mapToDouble(Points.Point::y).toArray();
        return correlation(new Six(
                Pearson.of(x1, x2),
                Pearson.of(x1, x3),
                Pearson.of(x1, x4),
                Pearson.of(x2, x3),
                Pearson.of(x2, x4),
                Pearson.of(x3, x4)));
    }

    /** The six correlations of four variables. */
    record Six(double r12, double r13, double r14, double r23, double r24, double r34) {}

    static double correlation(Six r) {
        double squares = r.r13 * r.r13 + r.r14 * r.r14 + r.r23 * r.r23 + r.r24 * r.r24;
        double crossed = r.r13 * r.r24 + r.r14 * r.r23;
        double chains = r.r12 * r.r13 * r.r14 + r.r12 * r.r23 * r.r24 + r.r13 * r.r23 * r.r34 + r.r14 * r.r24 * r.r34;
        double c = (r.r12 * r.r34 * squares / 2 + crossed - chains) / ((1 - r.r12 * r.r12) * (1 - r.r34 * r.r34));
        return Math.max(-1, Math.min(1, c));
    }

    /** Two coefficients and the correlation between them. */
    record Joint(double first, double second, double c, int n) {
        double lower(double z) {
            double down = first - FisherZ.limit(first, n, -z);
            double up = FisherZ.limit(second, n, z) - second;
            return first - second - reach(down, up);
        }

        double upper(double z) {
            double up = FisherZ.limit(first, n, z) - first;
            double down = second - FisherZ.limit(second, n, -z);
            return first - second + reach(up, down);
        }

        double standardError() {
            double a = FisherZ.standardError(first, n);
            double b = FisherZ.standardError(second, n);
            return reach(a, b);
        }

        /** The level at which the interval just reaches zero, by halving. */
        double p() {
            double from = 0;
            double to = 40;
            for (int i = 0; i < 100; i++) {
                double z = (from + to) / 2;
                if (lower(z) > 0 || upper(z) < 0) {
                    from = z;
                } else {
                    to = z;
                }
            }
            return Quantiles.twoSided(from, Quantiles.INFINITE);
        }

        private double reach(double a, double b) {
            return StrictMath.sqrt(Math.max(0, a * a + b * b - 2 * c * a * b));
        }
    }
}
