package nudge.view;

/**
 * HTML elements that stand in somebody else's page, such as a notebook's: in its own box, without scripts
 * and style sheets. Colours are those of the text around, so that light and dark pages fit.
 */
public final class HtmlBlock {
    /** No block is longer, in characters. */
    static final int MOST = 95_000;

    private static final int CELL = 64;

    private HtmlBlock() {}

    /** The elements in their box. They must be escaped already. Pages do not take signs in it for formulas. */
    public static String of(String inside) {
        // An empty line would end the box where HTML stands in Markdown.
        var elements = InlineStyles.in(inside).replace("\n\n", "\n&#10;").replace("\n\n", "\n&#10;");
        return "<div class=\"nudge mathjax_ignore tex2jax_ignore\" style=\"text-align:left;max-width:100%\">\n"
                + elements + "</div>\n";
    }

    /** Lines of a text as they stand, in letters of one width. */
    public static String lines(String text) {
        return of("<pre>" + text(text, MOST / 2) + "</pre>\n");
    }

    /** About how many characters elements take, styles of cells included. */
    static int size(String elements) {
        int cells = 0;
        for (int at = elements.indexOf("</t"); at >= 0; at = elements.indexOf("</t", at + 1)) {
            cells++;
        }
        return elements.length() + CELL * cells;
    }

    /** Text of one line, cut to so many columns with a visible mark, escaped. */
    public static String cut(String text, int columns) {
        return HtmlText.escape(Columns.cut(SafeText.line(Style.DEFAULTS, text), columns, "…"));
    }

    /** Text of several lines, cut to so many characters, with how many are left out; escaped. */
    public static String text(String text, int most) {
        // A few characters more are not worth the words that say so.
        if (text.length() <= most + most / 8) {
            return HtmlText.escape(text);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return HtmlText.escape(text.substring(0, end)) + "<span class=\"dim\">… " + (text.length() - end)
                + " more characters</span>";
    }
}
