package nudge.stats;

/** The sums of one cluster: numerators, denominators and samples. */
final class Cluster {
    final Sum x = new Sum();
    final Sum w = new Sum();
    int n;

    void merge(Cluster other) {
        x.add(other.x);
        w.add(other.w);
        n += other.n;
    }

    /** x - s w, set to zero where only rounding is left of it. */
    double residual(double s) {
        var residual = x.copy();
        residual.subtract(s, w);
        double size = Math.abs(x.value()) + Math.abs(s * w.value());
        return Math.abs(residual.value()) <= 1e-14 * size ? 0 : residual.value();
    }
}
