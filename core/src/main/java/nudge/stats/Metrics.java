package nudge.stats;

import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;

/**
 * The metrics that tasks are made of. A metric looks at the samples its filter takes; unscored ones are counted apart, and
 * a scored sample without the named value is not in it.
 *
 * <pre>
 * Metrics.mean(info, "p_unknown", Filter.where("context", "ambig"))
 * Metrics.ratio(info, "biased", "person", Filter.where("context", "disambig"), 2, -1)   // s_DIS = 2 x / w - 1
 * </pre>
 */
public final class Metrics {
    private Metrics() {}

    /**
     * The mean of a named value, weighted by {@link nudge.data.Sample#weight()}. Error: CR2 over clusters with a t
     * interval; a Wilson interval where the metric's range is 0..1 and all values are 0 or 1.
     */
    public static Metric mean(MetricInfo info, String value, Filter filter) {
        return new MeanMetric(info, value, filter);
    }

    /**
     * sum(numerator) / sum(denominator) of two named values; undefined where the denominators sum to 0. {@code n} counts
     * samples in which they are not both 0. Denominators must not be negative. Errors as for means, of the linear form.
     */
    public static Metric ratio(MetricInfo info, String numerator, String denominator, Filter filter) {
        return new RatioMetric(info, numerator, denominator, filter, Affine.IDENTITY);
    }

    /** shift + scale sum(numerator) / sum(denominator), such as BBQ's s_DIS = 2 x / w - 1. */
    public static Metric ratio(
            MetricInfo info, String numerator, String denominator, Filter filter, double scale, double shift) {
        return new RatioMetric(info, numerator, denominator, filter, new Affine(scale, shift));
    }

    /**
     * Pearson's correlation of two named values over the means of clusters, with Fisher's interval. Undefined where a side
     * does not vary or under 3 clusters; no interval under 4.
     */
    public static Metric correlation(MetricInfo info, String x, String y, Filter filter) {
        return new CorrelationMetric(info, x, y, filter);
    }

    /**
     * The slope of y on x by least squares over the means of clusters: 1 where y follows x one to one. Error: jackknife over
     * clusters with a t interval.
     */
    public static Metric slope(MetricInfo info, String x, String y, Filter filter) {
        return new PlaneMetric(info, x, y, filter, Plane::slope);
    }

    /**
     * Lin's concordance of two named values over the means of clusters: 1 only where they are equal in each. Where Pearson's
     * r asks whether they go together, this asks whether they agree. Error: jackknife over clusters with a t interval (Lin
     * 1989).
     */
    public static Metric concordance(MetricInfo info, String x, String y, Filter filter) {
        return new PlaneMetric(info, x, y, filter, Plane::concordance);
    }

    /**
     * The standard deviation of a named value between samples (n - 1 below the line). Error: jackknife over clusters with
     * a t interval.
     */
    public static Metric spread(MetricInfo info, String value, Filter filter) {
        return new SpreadMetric(info, value, filter);
    }

    /** The weighted median of a named value, with Woodruff's interval over clusters. */
    public static Metric median(MetricInfo info, String value, Filter filter) {
        return new MedianMetric(info, value, filter);
    }

    /**
     * The share of pairs between which a named value changes. A pair is a sample that {@code one} takes and a sample of
     * the same {@link nudge.data.Sample#unit()} that {@code other} takes, alike in the named fields or groups; it counts
     * where both have the value, and {@code n} counts pairs. Errors as for means.
     *
     * <pre>
     * Metrics.unitShare(info, "person", NEGATIVE, NON_NEGATIVE, "context")   // question_sensitivity
     * </pre>
     */
    public static Metric unitShare(MetricInfo info, String value, Filter one, Filter other, String... alike) {
        return new UnitShareMetric(info, value, new UnitPairs.Sides(one, other, List.of(alike)));
    }

    /**
     * The mean of a named value over the samples that {@code one} takes, less that over the samples that {@code other}
     * takes. Error: jackknife over clusters with a t interval.
     *
     * <pre>
     * Metrics.gap(info, "right", AGAINST_THE_BIAS, WITH_THE_BIAS)   // accuracy cost of bias non-alignment
     * </pre>
     */
    public static Metric gap(MetricInfo info, String value, Filter one, Filter other) {
        return new GapMetric(info, value, one, other);
    }

    /**
     * Pearson's correlation over the values of a group: of the mean of a named value over the samples that {@code one}
     * takes with that over those that {@code other} takes, with Fisher's interval. Groups that have both count.
     *
     * <pre>
     * Metrics.agreement(info, "p_matching", LM, HUMAN, "category")   // do both writers' questions say the same?
     * </pre>
     */
    public static Metric agreement(MetricInfo info, String value, Filter one, Filter other, String group) {
        return new AgreementMetric(
                info, new AgreementMetric.Sides(value, one, other, group), AgreementMetric.Scale.VALUES);
    }

    /** As {@link #agreement}, of ranks (Spearman's), equal ones sharing theirs. */
    public static Metric rankAgreement(MetricInfo info, String value, Filter one, Filter other, String group) {
        return new AgreementMetric(
                info, new AgreementMetric.Sides(value, one, other, group), AgreementMetric.Scale.RANKS);
    }

    /**
     * The probability that a sample that {@code one} takes has a larger named value than a sample that {@code other} takes,
     * ties half: the area under the ROC curve, which no shift of all values alike moves. Error: jackknife over clusters
     * with a t interval. Green and Swets 1966, "Signal Detection Theory and Psychophysics", chapter 2.
     *
     * <pre>
     * Metrics.auc(info, "unknown_margin", AMBIG, DISAMBIG)   // sensitivity
     * </pre>
     */
    public static Metric auc(MetricInfo info, String value, Filter one, Filter other) {
        return new AucMetric(info, value, one, other);
    }

    /** The mean of another metric over the groups of that name, each of which counts the same. */
    public static Metric meanOfGroups(MetricInfo info, Metric metric, String group) {
        return new GroupMeanMetric(info, metric, group);
    }
}
