package nudge.models.embedded;

/** Numbers of 16 bits (IEEE 754 binary16), which Java 17 can't convert. */
final class Half {
    private Half() {}

    static float toFloat(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size =
                switch (exponent) {
                    case 0 -> fraction * 0x1p-24f;
                    case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
                };
        return bits < 0 ? -size : size;
    }

    /** The nearest one, of two equally near ones the even one; for finite numbers below 65,504. */
    static short of(float number) {
        int sign = number < 0 || 1 / number < 0 ? 0x8000 : 0;
        float size = Math.abs(number);
        if (size < 0x1p-14f) {
            return (short) (sign | (int) Math.rint(size * 0x1p24));
        }
        int exponent = Math.getExponent(size);
        long mantissa = (long) Math.rint(Math.scalb((double) size, 10 - exponent));
        return (short) (sign | (int) (((exponent + 15L) << 10) + (mantissa - 1024)));
    }
}
