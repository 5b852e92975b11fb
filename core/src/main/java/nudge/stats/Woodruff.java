package nudge.stats;

import java.util.List;
import nudge.score.Interval;

/**
 * The median, with the interval of Woodruff 1952: the clustered interval of the share of values under the median, .5 -+ t
 * SE, read back as quantiles. A value equal to the median counts half. Where that share's interval leaves 0..1, or the
 * values do not vary, there is no interval.
 *
 * @param lower quantile, {@code NaN} where there is none
 * @param standardError half the interval over t
 * @param share under the median, with its error
 */
record Woodruff(double median, double lower, double upper, double standardError, Fit share, int clusters) {
    static final String KIND = "woodruff";

    static Woodruff of(WeightedValues values) {
        var sorted = values.sorted();
        var total = new Sum();
        sorted.forEach(item -> total.add(item.weight()));
        double median = quantile(sorted, total.value(), .5);
        var under = new RatioSums();
        sorted.forEach(item -> under.add(item.cluster(), isUnder(item.value(), median), 1, item.weight()));
        var share = under.fit();
        double reach = Intervals.critical(share.df()) * share.standardError();
        boolean exists = reach > 0 && reach < .5;
        double lower = exists ? quantile(sorted, total.value(), .5 - reach) : Double.NaN;
        double upper = exists ? quantile(sorted, total.value(), .5 + reach) : Double.NaN;
        return new Woodruff(
                median,
                lower,
                upper,
                (upper - lower) / (2 * Intervals.critical(share.df())),
                share,
                under.clusterCount());
    }

    Interval interval(Intervals.Range range) {
        if (clusters < Intervals.LEAST_CLUSTERS) {
            return Intervals.none(Intervals.TOO_FEW);
        }
        return standardError > 0
                ? range.clip(lower, upper, KIND, Intervals.few(clusters))
                : Intervals.none(Intervals.NO_SPREAD);
    }

    /** How far one value pulls the median: (.5 - [value under it]) / density. */
    double influence(double value) {
        return (.5 - isUnder(value, median)) * standardError / share.standardError();
    }

    private static double isUnder(double value, double median) {
        return value < median ? 1 : value == median ? .5 : 0;
    }

    /** The least value that at least that share of the weight does not pass; halfway to the next where it is met exactly. */
    private static double quantile(List<WeightedValues.Item> sorted, double total, double share) {
        double goal = share * total;
        var under = new Sum();
        for (int i = 0; i < sorted.size(); i++) {
            under.add(sorted.get(i).weight());
            if (Math.abs(under.value() - goal) <= 1e-12 * total && i + 1 < sorted.size()) {
                return (sorted.get(i).value() + sorted.get(i + 1).value()) / 2;
            }
            if (under.value() > goal) {
                return sorted.get(i).value();
            }
        }
        return sorted.get(sorted.size() - 1).value();
    }
}
