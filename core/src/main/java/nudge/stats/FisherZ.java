package nudge.stats;

import nudge.score.Interval;

/** Intervals of correlations: tanh(atanh(r) -+ 1.96 / sqrt(n - 3)) (Fisher 1921). */
final class FisherZ {
    static final String KIND = "fisher-z";

    private static final double PERFECT = 1 - 1e-14;

    private FisherZ() {}

    /** The standard error of r by the delta method: (1 - r^2) / sqrt(n - 3). */
    static double standardError(double r, int n) {
        return n < 4 || isPerfect(r) ? Double.NaN : (1 - r * r) / StrictMath.sqrt(n - 3.0);
    }

    /** 95 %; none under four pairs or where all lie on a line. */
    static Interval interval(double r, int n) {
        if (n < 4) {
            return Intervals.none("under 4 pairs");
        }
        if (isPerfect(r)) {
            return Intervals.none("all pairs on one line");
        }
        double z = Intervals.critical(Quantiles.INFINITE);
        return new Interval(limit(r, n, -z), limit(r, n, z), KIND, Intervals.few(n));
    }

    /** The limit z standard errors off on Fisher's scale. */
    static double limit(double r, int n, double z) {
        double atanh = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
        return StrictMath.tanh(atanh + z / StrictMath.sqrt(n - 3.0));
    }

    static boolean isPerfect(double r) {
        return Math.abs(r) > PERFECT;
    }
}
