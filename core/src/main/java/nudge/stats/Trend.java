package nudge.stats;

import nudge.score.Interval;

/**
 * A straight line through one figure of several models, by least squares. The models are not a sample of any: the line
 * speaks of them alone, and with under {@value #LEAST_MODELS} there is none.
 *
 * @param slope figure for each unit of x, such as a tenfold size where x is log10 of parameters
 * @param standardError of the slope
 * @param interval 95 %, t with models - 2 degrees of freedom; none under 4 models
 * @param models how many there are
 */
public record Trend(double slope, double standardError, Interval interval, int models) {
    /** Under so many models no verdict is given. */
    public static final int LEAST_MODELS = 4;

    /**
     * Fits a line.
     *
     * @param x one number for each model, such as log10 of its size
     * @param y the figure
     * @throws IllegalArgumentException where the two are not equally many
     */
    public static Trend of(double[] x, double[] y) {
        check(x, y);
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = n < 2 || !(xx > 0) ? Double.NaN : xy / xx;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = y[i] - meanY - slope * (x[i] - meanX);
            squares += off * off;
        }
        double error = n < 3 ? Double.NaN : StrictMath.sqrt(squares / (n - 2) / xx);
        return new Trend(slope, error, interval(slope, error, n), n);
    }

    /** Whether the line rises or falls beyond chance; false where no verdict is given. */
    public boolean isSeen() {
        return interval.isDefined() && !interval.holds(0);
    }

    static void check(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "A trend got " + x.length + " models and " + y.length + " figures. Give each model one figure.");
        }
    }

    private static Interval interval(double slope, double error, int n) {
        if (n < LEAST_MODELS || Double.isNaN(slope)) {
            return Intervals.none("under " + LEAST_MODELS + " models");
        }
        double reach = Intervals.critical(n - 2.0) * error;
        return new Interval(slope - reach, slope + reach, "least-squares-t", "");
    }

    static double mean(double[] values) {
        var sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }
}
