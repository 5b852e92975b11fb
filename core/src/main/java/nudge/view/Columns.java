package nudge.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts and fills columns of a terminal: wide characters take two, combining ones none, colour codes none;
 * marks that enclose take one, as some terminals have it. A small
 * wcwidth after Unicode's East Asian Width, exact enough for the scripts that prompts are written in.
 */
public final class Columns {
    private Columns() {}

    /** How many columns the text takes on one line. */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '\u001b') {
                i = afterCode(text, i);
                continue;
            }
            int point = text.codePointAt(i);
            columns += of(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The text with blanks behind it up to so many columns. */
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with blanks in front of it up to so many columns. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** The text, cut to so many columns with the mark at its end where it is longer. Takes uncoloured text. */
    public static String cut(String text, int columns, String mark) {
        if (of(text) <= columns) {
            return text;
        }
        int room = Math.max(0, columns - of(mark));
        return text.substring(0, fitting(text, 0, room)).stripTrailing() + (columns >= of(mark) ? mark : "");
    }

    /** The line, or where it is wider than the screen its beginning without colour. */
    public static String fitted(Style style, String line) {
        return of(line) <= style.width()
                ? line
                : cut(line.replaceAll("\u001b\\[[0-9;]*m", ""), style.width(), style.sign("…", "~"));
    }

    /** The text in lines of at most so many columns, broken at blanks where it can be. Line ends stay. */
    public static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, Math.max(1, columns), lines);
        }
        return List.copyOf(lines);
    }

    /** Looks at each character once or twice, so that a line of a million of them takes no longer than it must. */
    private static void wrapParagraph(String paragraph, int columns, List<String> lines) {
        var text = paragraph.stripTrailing();
        int from = 0;
        for (int fits = fitting(text, 0, columns); fits < text.length(); fits = fitting(text, from, columns)) {
            int blank = fits;
            int word = afterBlanks(text, from);
            while (blank > word && text.charAt(blank) != ' ') {
                blank--;
            }
            int at = blank > word ? blank : Math.max(fits, text.offsetByCodePoints(from, 1));
            lines.add(text.substring(from, at).stripTrailing());
            from = afterBlanks(text, at);
        }
        lines.add(text.substring(from));
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Up to where the text from there fits into so many columns; a mark stays with what it marks. */
    private static int fitting(String text, int from, int columns) {
        int taken = 0;
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) == '\u001b') {
                at = afterCode(text, at);
                continue;
            }
            int point = text.codePointAt(at);
            taken += of(point);
            if (taken > columns) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static int afterCode(String text, int at) {
        int end = text.indexOf('m', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || point >= 0x2E80 && point <= 0x303E
                        || point >= 0x3041 && point <= 0xA4CF
                        || point >= 0xA960 && point <= 0xA97F
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0xFE30 && point <= 0xFE6F
                        || point >= 0xFF01 && point <= 0xFF60
                        || point >= 0xFFE0 && point <= 0xFFE6
                        || point >= 0x1F1E6 && point <= 0x1F1FF
                        || point >= 0x1F300 && point <= 0x1F64F
                        || point >= 0x1F680 && point <= 0x1F6FF
                        || point >= 0x1F900 && point <= 0x1FAFF
                        || point >= 0x20000 && point <= 0x3FFFD);
    }
}
