package nudge.stats;

import java.util.List;

/**
 * The delete-one-cluster jackknife: V = (G - 1) / G sum_c (t_(c) - mean t_(.))^2, where t_(c) is the figure without
 * cluster c (Tukey 1958; Efron and Stein 1981).
 *
 * @param value the figure with all clusters
 * @param standardError {@code NaN} where the figure does not exist without some cluster
 * @param df of Bell and McCaffrey for the clusters' shares, G - 1 for clusters of one size
 */
record Jackknife(double value, double standardError, double df) {
    Effect effect(int clusters) {
        return new Effect(value, standardError, df, clusters);
    }

    static Jackknife of(double value, double[] without, double df) {
        var mean = new Sum();
        for (double figure : without) {
            mean.add(figure / without.length);
        }
        var squares = new Sum();
        for (double figure : without) {
            double off = figure - mean.value();
            squares.addProduct(off, off);
        }
        double variance = squares.value() * (without.length - 1) / without.length;
        double standardError = StrictMath.sqrt(variance);
        return new Jackknife(value, standardError <= 1e-13 * (1 + Math.abs(value)) ? 0 : standardError, df);
    }

    /** For s_B - s_A; a cluster's share is the mean of its shares of both denominators. */
    static Jackknife ofRatios(List<ClusterPairs.Both> clusters) {
        var a = new Cluster();
        var b = new Cluster();
        clusters.forEach(both -> {
            a.merge(both.a());
            b.merge(both.b());
        });
        double wa = a.w.value();
        double wb = b.w.value();
        double value = b.x.value() / wb - a.x.value() / wa;
        var without = clusters.stream()
                .mapToDouble(both -> ratioWithout(b, both.b()) - ratioWithout(a, both.a()))
                .toArray();
        var shares = clusters.stream()
                .mapToDouble(both -> (both.a().w.value() / wa + both.b().w.value() / wb) / 2)
                .toArray();
        return of(value, without, Cr2.df(shares));
    }

    private static double ratioWithout(Cluster total, Cluster left) {
        var x = total.x.copy();
        var w = total.w.copy();
        x.subtract(1, left.x);
        w.subtract(1, left.w);
        return w.value() > 1e-12 * total.w.value() ? x.value() / w.value() : Double.NaN;
    }
}
