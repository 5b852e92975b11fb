package nudge.view;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes text that a model or a data set wrote safe for a terminal: nothing in it can move the cursor, set a title, turn
 * the direction of reading or hide. Control characters (C0, C1, DEL), format characters (bidirectional controls, zero
 * width, tags), letters and marks that nobody sees, lone surrogates and unassigned code points are shown by their number, as {@code ‹1B›}.
 */
public final class SafeText {
    private static final int MOST_MARKS = 3;

    private SafeText() {}

    /** Safe on one line: each run of white space becomes one blank. */
    public static String line(Style style, String text) {
        return ascii(style, shown(text, false)).strip();
    }

    /** Safe over several lines: line ends stay, tabs become four blanks. */
    public static String lines(Style style, String text) {
        return ascii(style, shown(text.replace("\r\n", "\n").replace("\t", "    "), true));
    }

    /** Safe, and as it is otherwise: line ends and blanks stay. For files that a person may look at in a terminal. */
    public static String file(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean keepLines) {
        var out = new StringBuilder();
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (isPresentation(point)) {
                continue;
            }
            if (point == '\n' && keepLines) {
                out.append('\n');
            } else if (isWhite(point) && !keepLines) {
                blank(out);
            } else if (point == '\u2028' || point == '\u2029') {
                out.append('\n');
            } else if (isHidden(point)) {
                out.append('‹').append(number(point)).append('›');
            } else if (marks <= MOST_MARKS) {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    private static String number(int point) {
        var digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    private static void blank(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isWhite(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> isIgnorable(point);
        };
    }

    /** Letters and marks that screens leave out (Unicode's Default_Ignorable_Code_Point, beside its format characters). */
    private static boolean isIgnorable(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> point >= 0x180B && point <= 0x180F || point >= 0xFE00 && point <= 0xFE0D || point >= 0xE0000;
        };
    }

    /** Whether a sign before it is to look like text or like a picture: that is not kept, and the two hide nothing. */
    private static boolean isPresentation(int point) {
        return point == 0xFE0E || point == 0xFE0F;
    }

    private static String ascii(Style style, String text) {
        if (style.isUnicode()) {
            return text;
        }
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(point -> {
            if (point < 128) {
                out.append((char) point);
            } else if (!isMark(point)) {
                out.append(standIn(point));
            }
        });
        return out.toString();
    }

    private static String standIn(int point) {
        return switch (point) {
            case '‘', '’', '‚' -> "'";
            case '“', '”', '„', '«', '»' -> "\"";
            case '‹' -> "<";
            case '›' -> ">";
            case '–', '—', '‐', '−' -> "-";
            case '·', '•' -> "-";
            default -> "?";
        };
    }
}
