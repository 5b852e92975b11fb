package nudge.score;

/**
 * A confidence interval and how it was made.
 *
 * @param kind such as {@code clustered-t}, {@code clustered-wilson}, {@code wilson}, {@code fisher-z}, {@code none}
 * @param note what a reader must know: {@code few templates}, {@code clipped}, or why there is none; empty mostly
 */
public record Interval(double lower, double upper, String kind, String note) {
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN, "none", "");

    public boolean isDefined() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** Whether the number lies in it; an undefined interval holds everything. */
    public boolean holds(double number) {
        return !isDefined() || lower <= number && number <= upper;
    }
}
