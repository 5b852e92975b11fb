package nudge.stats;

/** A figure, and what it is without each of its clusters, which its error is made from. */
final class Jackknifed {
    private final double value;
    private final double[] without;
    private final double df;

    /**
     * The figure.
     *
     * @param value {@code NaN} where there is none
     * @param without the figure without each cluster, in an order that figures to be compared share
     * @param df degrees of freedom of its error
     */
    Jackknifed(double value, double[] without, double df) {
        this.value = value;
        this.without = without.clone();
        this.df = df;
    }

    /** This figure less another over the same clusters. */
    Jackknifed less(Jackknifed before) {
        var apart = without.clone();
        for (int c = 0; c < apart.length; c++) {
            apart[c] -= before.without[c];
        }
        return new Jackknifed(value - before.value, apart, before.df);
    }

    double[] without() {
        return without.clone();
    }

    Effect effect() {
        return Jackknife.of(value, without, df).effect(without.length);
    }
}
