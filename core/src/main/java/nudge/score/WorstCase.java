package nudge.score;

/**
 * What a figure could be if the samples without a score had one (Manski 1990, "Nonparametric bounds on treatment effects").
 *
 * @param lower all of them at the least end of the figure's range
 * @param upper all of them at the other end
 * @param refusalAsUnknown the figure with each refusal counted as the answer "unknown"; {@code NaN} where no answer was
 *     refused or the task has no such answer
 */
public record WorstCase(double lower, double upper, double refusalAsUnknown) {
    /** Every sample has a score, or the figure has no range. */
    public static final WorstCase NONE = new WorstCase(Double.NaN, Double.NaN, Double.NaN);

    public boolean isDefined() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** Whether a number lies between the bounds; nothing lies between bounds that are not there. */
    public boolean holds(double number) {
        return lower <= number && number <= upper;
    }

    public WorstCase withRefusalAsUnknown(double value) {
        return new WorstCase(lower, upper, value);
    }

    /** Of the difference B - A, from the bounds of both. */
    public static WorstCase ofDifference(Estimate a, Estimate b) {
        if (!a.worstCase().isDefined() && !b.worstCase().isDefined()) {
            return NONE;
        }
        return new WorstCase(low(b) - high(a), high(b) - low(a), Double.NaN);
    }

    private static double low(Estimate estimate) {
        return estimate.worstCase().isDefined() ? estimate.worstCase().lower() : estimate.value();
    }

    private static double high(Estimate estimate) {
        return estimate.worstCase().isDefined() ? estimate.worstCase().upper() : estimate.value();
    }
}
