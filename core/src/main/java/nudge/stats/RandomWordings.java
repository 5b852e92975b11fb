package nudge.stats;

import nudge.score.Interval;

/**
 * An effect over several wordings of one instruction, wordings being a sample of those one could have written: its error is
 * that between wordings, whatever the number of items.
 *
 * @param mean of the wordings' effects
 * @param between standard deviation between wordings, K - 1 below the line
 * @param standardError between / sqrt(K)
 * @param interval 95 %, t with K - 1 degrees of freedom; none under {@value #LEAST_WORDINGS} wordings
 * @param wordings K
 */
public record RandomWordings(double mean, double between, double standardError, Interval interval, int wordings) {
    /** Under so many wordings there is no interval. */
    public static final int LEAST_WORDINGS = 8;

    /**
     * Takes the wordings for a sample.
     *
     * @param effects one for each wording, on the same items
     */
    public static RandomWordings of(double[] effects) {
        int k = effects.length;
        double mean = k == 0 ? Double.NaN : Trend.mean(effects);
        var squares = new Sum();
        for (double effect : effects) {
            squares.addProduct(effect - mean, effect - mean);
        }
        double between = k < 2 ? Double.NaN : StrictMath.sqrt(squares.value() / (k - 1));
        double error = between / StrictMath.sqrt(k);
        return new RandomWordings(mean, between, error, interval(mean, error, k), k);
    }

    private static Interval interval(double mean, double error, int k) {
        if (k < LEAST_WORDINGS) {
            return Intervals.none("under " + LEAST_WORDINGS + " wordings");
        }
        double reach = Intervals.critical(k - 1.0) * error;
        return new Interval(mean - reach, mean + reach, "wordings-t", "");
    }
}
