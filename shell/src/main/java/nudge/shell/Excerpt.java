package nudge.shell;

import java.util.List;

/**
 * The line of source that a message is about, and where in it.
 *
 * @param origin name of the source; may be empty
 * @param line 1-based
 * @param text the line
 * @param column 0-based column of the first character meant
 * @param length how many characters are meant, at least 1
 */
public record Excerpt(String origin, int line, String text, int column, int length) {
    /** For messages about no line in particular. */
    public static final Excerpt NONE = new Excerpt("", 0, "", 0, 1);

    private static final int WIDEST = 160;

    public boolean isNone() {
        return line == 0;
    }

    /** {@code file:3}, or {@code line 3} where the source has no name. */
    public String place() {
        return origin.isEmpty() ? "line " + line : origin + ":" + line;
    }

    /** The line and a caret under what is meant; nothing for {@link #NONE}. */
    public List<String> lines() {
        if (isNone() || text.isBlank()) {
            return List.of();
        }
        int from = Math.min(column, text.length());
        int cut = Math.max(0, from - WIDEST / 2);
        var shown = text.substring(cut, Math.min(text.length(), cut + WIDEST));
        int marks = Math.max(1, Math.min(length, shown.length() - (from - cut)));
        var indent = shown.substring(0, from - cut).replaceAll("[^\t]", " ");
        return List.of("  " + shown.replaceAll("[\\p{Cntrl}&&[^\t]]", "?"), "  " + indent + "^".repeat(marks));
    }

    /** The stretch of a source from one offset to another, cut at the end of its first line. */
    static Excerpt of(Source source, int from, int to) {
        int start = source.lineStart(from);
        int line = source.lineAt(from);
        var text = source.line(line);
        int column = Math.max(0, from - start);
        int length = Math.max(1, Math.min(to - from, text.length() - column));
        return new Excerpt(source.name(), line, text, column, length);
    }
}
