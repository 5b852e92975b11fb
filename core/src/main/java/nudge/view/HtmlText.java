package nudge.view;

/** Makes text that a model or a data set wrote safe inside HTML, in elements and in quoted attributes. */
public final class HtmlText {
    private HtmlText() {}

    /** Escaped, with control and hidden characters shown by their number; line ends stay. */
    public static String escape(String text) {
        var safe = SafeText.file(text);
        var out = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
