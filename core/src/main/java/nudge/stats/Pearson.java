package nudge.stats;

import java.util.List;

/** Pearson's correlation; {@code NaN} where a side does not vary or there are under three pairs. */
final class Pearson {
    private Pearson() {}

    static double of(List<Points.Point> points) {
        return of(
                points.stream().mapToDouble(Points.Point::x).toArray(),
                points.stream().mapToDouble(Points.Point::y).toArray());
    }

    static double of(double[] x, double[] y) {
        if (x.length < 3) {
            return Double.NaN;
        }
        var dx = centred(x);
        var dy = centred(y);
        double xx = dot(dx, dx);
        double yy = dot(dy, dy);
        if (isRounding(xx, x) || isRounding(yy, y)) {
            return Double.NaN;
        }
        double r = dot(dx, dy) / (StrictMath.sqrt(xx) * StrictMath.sqrt(yy));
        return Math.max(-1, Math.min(1, r));
    }

    private static double[] centred(double[] values) {
        var sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        double mean = sum.value() / values.length;
        var centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static double dot(double[] a, double[] b) {
        var sum = new Sum();
        for (int i = 0; i < a.length; i++) {
            sum.addProduct(a[i], b[i]);
        }
        return sum.value();
    }

    /** Whether a sum of squares about the mean is what rounding leaves of equal numbers. */
    private static boolean isRounding(double squares, double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double rounding = 1e-14 * largest;
        return squares <= rounding * rounding * values.length;
    }
}
