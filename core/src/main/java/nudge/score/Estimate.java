package nudge.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number with what is known of its uncertainty. Undefined numbers are {@code NaN} here, {@code null} in files and a
 * dash on screens; no data is not zero.
 *
 * @param value the estimate
 * @param standardError its standard error
 * @param interval 95 % unless said otherwise
 * @param n samples it rests on
 * @param unscored samples that belong to it but have no score, by reason
 * @param clusters how many clusters the n samples lie in
 * @param df degrees of freedom of the interval's t
 * @param designEffect variance over that of as many independent samples
 * @param worstCase what it could be if all samples had a score
 */
public record Estimate(
        double value,
        double standardError,
        Interval interval,
        int n,
        SortedMap<String, Integer> unscored,
        int clusters,
        double df,
        double designEffect,
        WorstCase worstCase) {
    public Estimate {
        unscored = Collections.unmodifiableSortedMap(new TreeMap<>(unscored));
    }

    /** Without bounds for samples that have no score. */
    public Estimate(
            double value,
            double standardError,
            Interval interval,
            int n,
            SortedMap<String, Integer> unscored,
            int clusters,
            double df,
            double designEffect) {
        this(value, standardError, interval, n, unscored, clusters, df, designEffect, WorstCase.NONE);
    }

    /** No data: everything undefined, n = 0. */
    public static Estimate empty() {
        return undefined(0, new TreeMap<>(), 0);
    }

    /** A number that does not exist although there are samples. */
    public static Estimate undefined(int n, SortedMap<String, Integer> unscored, int clusters) {
        return new Estimate(Double.NaN, Double.NaN, Interval.NONE, n, unscored, clusters, Double.NaN, Double.NaN);
    }

    /** The same with another interval, which does not come from a standard error. */
    public Estimate within(Interval other) {
        return new Estimate(
                value,
                standardError,
                isDefined() ? other : Interval.NONE,
                n,
                unscored,
                clusters,
                Double.NaN,
                designEffect,
                worstCase);
    }

    public Estimate withWorstCase(WorstCase bounds) {
        return new Estimate(value, standardError, interval, n, unscored, clusters, df, designEffect, bounds);
    }

    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    public int unscoredCount() {
        return unscored.values().stream().mapToInt(Integer::intValue).sum();
    }
}
