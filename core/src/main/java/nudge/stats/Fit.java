package nudge.stats;

/**
 * A ratio with its error.
 *
 * @param value sum(x) / sum(w)
 * @param variance of the value, clustered; {@code NaN} under two clusters
 * @param df degrees of freedom of that variance
 * @param plainVariance of the value, had the samples been independent
 */
record Fit(double value, double variance, double df, double plainVariance) {
    static final Fit UNDEFINED = new Fit(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    boolean isDefined() {
        return !Double.isNaN(value);
    }

    double standardError() {
        return StrictMath.sqrt(variance);
    }

    double designEffect() {
        return plainVariance > 0 ? variance / plainVariance : Double.NaN;
    }
}
