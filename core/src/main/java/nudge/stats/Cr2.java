package nudge.stats;

import java.util.stream.DoubleStream;

/**
 * The cluster-robust variance CR2 of a mean or ratio, and its degrees of freedom.
 *
 * <p>Let h_c be a cluster's share of the denominator W, e_c = (x_c - s w_c) / W. For a model of an intercept only, the
 * adjustment (I - H_cc)^(-1/2) acts on the cluster's sum alone and is the number (1 - h_c)^(-1/2), so that
 *
 * <pre>
 * V  = sum_c e_c^2 / (1 - h_c)
 * df = 1 / (sum_c h_c^2 + sum_{c != d} u_c u_d),  u_c = h_c^2 / (1 - h_c)
 * </pre>
 *
 * <p>For G clusters of one size V is the squared standard error of a mean of G numbers, and df = G - 1. For a ratio the
 * same holds of its linear form, weights being the denominators: least squares of x / sqrt(w) on sqrt(w).
 *
 * <p>Source: Bell and McCaffrey 2002, with the working model of independent errors.
 *
 * @param variance {@code NaN} where one cluster holds everything
 * @param df by Satterthwaite's rule
 */
record Cr2(double variance, double df) {
    static Cr2 of(ClusterSums clusters, double s, double w) {
        var variance = new Sum();
        var shares = DoubleStream.builder();
        clusters.forEach(cluster -> {
            double share = cluster.w.value() / w;
            double error = cluster.residual(s) / w;
            variance.add(error * error / (1 - share));
            shares.add(share);
        });
        double df = df(shares.build().toArray());
        return new Cr2(Double.isNaN(df) ? Double.NaN : variance.value(), df);
    }

    /** The degrees of freedom for clusters with these shares, which sum to 1. */
    static double df(double[] shares) {
        var squares = new Sum();
        var cross = new Sum();
        double before = 0;
        for (double share : shares) {
            double rest = 1 - share;
            if (!(rest > 1e-12)) {
                return Double.NaN;
            }
            double u = share * share / rest;
            squares.add(share * share);
            cross.add(2 * u * before);
            before += u;
        }
        return 1 / (squares.value() + cross.value());
    }
}
