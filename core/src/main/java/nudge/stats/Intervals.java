package nudge.stats;

import nudge.score.Interval;
import nudge.score.MetricInfo;

/** Which interval a figure gets, and what must be said of it. All are 95 %. */
final class Intervals {
    /** Under so many clusters there is no interval. */
    static final int LEAST_CLUSTERS = 5;

    /** Under so many clusters an interval is marked. */
    static final int FEW_CLUSTERS = 12;

    static final String UNANIMOUS = "unanimous";
    static final String CLUSTERED_T = "clustered-t";
    static final String JACKKNIFE_T = "jackknife-t";

    static final String FEW = "few templates";
    static final String TOO_FEW = "under 5 templates";
    static final String NO_SPREAD = "no spread between templates";
    static final String NO_ERROR = "no standard error";
    static final String CLIPPED = "clipped";

    private static final double UPPER_PROBABILITY = .975;

    private Intervals() {}

    static double critical(double df) {
        return Quantiles.t(UPPER_PROBABILITY, df);
    }

    /**
     * value -+ t SE, clipped to the range; none under 5 clusters or without a standard error. Where all clusters agree,
     * SE = 0, t would claim certainty: then the interval is what the figure could be if the share of other clusters were
     * as large as Wilson's limit for none seen in G, u = t^2 / (G + t^2), and those anywhere in the range.
     */
    static Interval t(String kind, Centre centre, Range range) {
        if (centre.clusters() < LEAST_CLUSTERS) {
            return none(TOO_FEW);
        }
        if (Double.isNaN(centre.standardError())) {
            return none(NO_ERROR);
        }
        if (centre.standardError() == 0) {
            return range.isFinite() ? unanimous(centre, range) : none(NO_SPREAD);
        }
        double reach = critical(centre.df()) * centre.standardError();
        return range.clip(centre.value() - reach, centre.value() + reach, kind, few(centre.clusters()));
    }

    private static Interval unanimous(Centre centre, Range range) {
        double t = critical(centre.df());
        double unseen = t * t / (centre.clusters() + t * t);
        double seen = (1 - unseen) * centre.value();
        return new Interval(
                seen + unseen * range.lower(), seen + unseen * range.upper(), UNANIMOUS, few(centre.clusters()));
    }

    static Interval none(String note) {
        return new Interval(Double.NaN, Double.NaN, Interval.NONE.kind(), note);
    }

    static String few(int clusters) {
        return clusters < FEW_CLUSTERS ? FEW : "";
    }

    /** A value with its error, and how many clusters they rest on. */
    record Centre(double value, double standardError, double df, int clusters) {}

    /** What a figure can be at all. */
    record Range(double lower, double upper) {
        static Range of(MetricInfo info) {
            return new Range(info.lower(), info.upper());
        }

        boolean isFinite() {
            return !Double.isInfinite(lower) && !Double.isInfinite(upper);
        }

        Interval clip(double low, double high, String kind, String note) {
            if (low >= lower && high <= upper) {
                return new Interval(low, high, kind, note);
            }
            var said = note.isEmpty() ? CLIPPED : note + ", " + CLIPPED;
            return new Interval(Math.max(low, lower), Math.min(high, upper), kind, said);
        }

        /** What a difference of two such figures can be. */
        Range ofDifferences() {
            return new Range(lower - upper, upper - lower);
        }
    }
}
