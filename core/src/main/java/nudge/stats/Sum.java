package nudge.stats;

/**
 * A running sum held in two doubles, with a relative error near 2^-104, so that neither order nor grouping shows in the
 * double that it is rounded to. One thread at a time.
 *
 * <p>Source: Dekker 1971 and Knuth's TwoSum (The Art of Computer Programming 2, 4.2.2, theorem B).
 */
final class Sum {
    private double high;
    private double low;

    void add(double value) {
        double sum = high + value;
        double part = sum - high;
        double error = (high - (sum - part)) + (value - part) + low;
        high = sum + error;
        low = error - (high - sum);
    }

    void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        add(Math.fma(a, b, -product));
    }

    void add(Sum other) {
        add(other.high);
        add(other.low);
    }

    /** Takes off the other sum, times a factor. */
    void subtract(double factor, Sum other) {
        addProduct(-factor, other.high);
        addProduct(-factor, other.low);
    }

    /** sum (x - s w)^2 from the sums of x^2, x w and w^2; zero where only the rounding of s is left of it. */
    static double squaresAbout(double s, Sum xx, Sum xw, Sum ww) {
        var cross = new Sum();
        cross.subtract(-2, xw);
        cross.subtract(s, ww);
        var squares = xx.copy();
        squares.subtract(s, cross);
        return squares.value() <= 1e-28 * xx.value() ? 0 : squares.value();
    }

    Sum copy() {
        var copy = new Sum();
        copy.high = high;
        copy.low = low;
        return copy;
    }

    double value() {
        return high;
    }

    double low() {
        return low;
    }

    /** Makes this the sum that had this value and this low part. */
    void set(double value, double lowPart) {
        high = value;
        low = lowPart;
    }
}
