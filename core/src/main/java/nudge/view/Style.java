package nudge.view;

/**
 * How text is laid out.
 *
 * @param width columns of the screen; no line is wider
 * @param ink which colours words may have; nothing is ever said by colour alone
 * @param glyphs which signs may be used
 */
public record Style(int width, Ink ink, Glyphs glyphs) {
    /** Colours that can be read on a background, or none. */
    public enum Ink {
        /** For dark backgrounds. */
        DARK,
        /** For light backgrounds. */
        LIGHT,
        NONE
    }

    /** What the terminal can show. */
    public enum Glyphs {
        UNICODE,
        ASCII
    }

    /** No screen is narrower for us. */
    public static final int LEAST_WIDTH = 20;

    public static final Style DEFAULTS = new Style(80, Ink.NONE, Glyphs.UNICODE);

    public Style {
        width = Math.max(LEAST_WIDTH, width);
    }

    public Style withWidth(int columns) {
        return new Style(columns, ink, glyphs);
    }

    public Style withInk(Ink other) {
        return new Style(width, other, glyphs);
    }

    public Style withGlyphs(Glyphs other) {
        return new Style(width, ink, other);
    }

    public boolean isUnicode() {
        return glyphs == Glyphs.UNICODE;
    }

    /** One sign or its stand-in. */
    public String sign(String unicode, String ascii) {
        return isUnicode() ? unicode : ascii;
    }
}
