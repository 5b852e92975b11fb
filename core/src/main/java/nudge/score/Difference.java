package nudge.score;

/**
 * A paired difference B - A of one metric over the same samples.
 *
 * @param value B - A
 * @param p two-sided; {@code NaN} where there is none
 * @param pKind {@code sign-flip}, {@code clustered-t}, {@code jackknife-t}, {@code zou} or {@code none}
 * @param pHolm p after Holm over the pairs shown in one table for this metric
 * @param nBoth samples scored under both
 * @param nOnlyA scored under A alone
 * @param nOnlyB scored under B alone
 * @param flips samples whose answer changed
 * @param detectable the smallest |difference| that could have been seen (alpha .05, power .8)
 * @param worstCase what it could be if all samples had a score under both
 */
public record Difference(
        double value,
        double standardError,
        Interval interval,
        double p,
        String pKind,
        double pHolm,
        int nBoth,
        int nOnlyA,
        int nOnlyB,
        int flips,
        int clusters,
        double df,
        double detectable,
        WorstCase worstCase) {
    /** Without bounds for samples that have no score. */
    public Difference(
            double value,
            double standardError,
            Interval interval,
            double p,
            String pKind,
            double pHolm,
            int nBoth,
            int nOnlyA,
            int nOnlyB,
            int flips,
            int clusters,
            double df,
            double detectable) {
        this(
                value,
                standardError,
                interval,
                p,
                pKind,
                pHolm,
                nBoth,
                nOnlyA,
                nOnlyB,
                flips,
                clusters,
                df,
                detectable,
                WorstCase.NONE);
    }

    public static Difference undefined(int nBoth, int nOnlyA, int nOnlyB) {
        return new Difference(
                Double.NaN,
                Double.NaN,
                Interval.NONE,
                Double.NaN,
                "none",
                Double.NaN,
                nBoth,
                nOnlyA,
                nOnlyB,
                0,
                0,
                Double.NaN,
                Double.NaN);
    }

    /** The same of a run on its way: with that interval, and without p, which is for a planned number of samples. */
    public Difference within(Interval other) {
        return new Difference(
                value,
                standardError,
                isDefined() ? other : Interval.NONE,
                Double.NaN,
                "none",
                Double.NaN,
                nBoth,
                nOnlyA,
                nOnlyB,
                flips,
                clusters,
                Double.NaN,
                Double.NaN);
    }

    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    public Difference withHolm(double p) {
        return new Difference(
                value,
                standardError,
                interval,
                this.p,
                pKind,
                p,
                nBoth,
                nOnlyA,
                nOnlyB,
                flips,
                clusters,
                df,
                detectable,
                worstCase);
    }

    public Difference withWorstCase(WorstCase bounds) {
        return new Difference(
                value,
                standardError,
                interval,
                p,
                pKind,
                pHolm,
                nBoth,
                nOnlyA,
                nOnlyB,
                flips,
                clusters,
                df,
                detectable,
                bounds);
    }
}
