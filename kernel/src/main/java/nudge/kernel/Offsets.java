package nudge.kernel;

/** Jupyter counts code points, Java counts chars. */
final class Offsets {
    private Offsets() {}

    /** The offset in chars of a place given in code points; the text's end where it lies behind that. */
    static int chars(String text, int codePoints) {
        int all = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, all)));
    }

    /** The offset in code points of a place given in chars. */
    static int codePoints(String text, int chars) {
        return text.codePointCount(0, Math.max(0, Math.min(chars, text.length())));
    }
}
