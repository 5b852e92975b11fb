package nudge.stats;

/** shift + scale x. */
record Affine(double scale, double shift) {
    static final Affine IDENTITY = new Affine(1, 0);

    double of(double x) {
        return shift + scale * x;
    }

    double length(double x) {
        return Math.abs(scale) * x;
    }
}
