package nudge.repl;

import java.util.Optional;

/**
 * What a bracket or a quote does besides being typed: the closing one comes along, is typed over, and goes away
 * together with the opening one. Nothing is added before a word, inside literals and comments.
 */
final class Pairs {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Pairs() {}

    /** What a typed sign makes of the text; nothing where it is an ordinary one here. */
    static Optional<Edit> typed(String text, int cursor, char sign) {
        if (OPENING.indexOf(sign) >= 0) {
            return opened(text, cursor, sign);
        }
        return CLOSING.indexOf(sign) >= 0 ? closed(text, cursor, sign) : quoted(text, cursor, sign);
    }

    private static Optional<Edit> opened(String text, int cursor, char sign) {
        var brackets = Brackets.of(text);
        return isFree(text, cursor) && !brackets.isQuoted(cursor) && brackets.areBalanced()
                ? Optional.of(Edit.insert(text, cursor, "" + sign + Brackets.closing(sign), 1))
                : Optional.empty();
    }

    /** A closing bracket is typed over where all have partners already; else it steps back to where its line opened. */
    private static Optional<Edit> closed(String text, int cursor, char sign) {
        var brackets = Brackets.of(text);
        if (brackets.isQuoted(cursor)) {
            return Optional.empty();
        }
        int next = cursor;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean there = next < text.length() && text.charAt(next) == sign;
        boolean onlyBlank = next == cursor || sign == '}';
        if (there && onlyBlank && brackets.areBalanced()) {
            return Optional.of(typedOver(text, cursor, next));
        }
        return steppedBack(text, cursor, sign, brackets);
    }

    private static Edit typedOver(String text, int cursor, int next) {
        if (next == cursor) {
            return new Edit(text, cursor + 1);
        }
        int end = cursor;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int line = text.lastIndexOf('\n', next);
        int from = line < end ? next : line;
        var shorter = text.substring(0, end) + text.substring(from);
        return new Edit(shorter, end + next - from + 1);
    }

    private static Optional<Edit> steppedBack(String text, int cursor, char sign, Brackets brackets) {
        int start = text.lastIndexOf('\n', cursor - 1) + 1;
        var open = brackets.openBefore(cursor);
        if (start == 0 || open.isEmpty() || !text.substring(start, cursor).isBlank()) {
            return Optional.empty();
        }
        var before = text.substring(0, start) + " ".repeat(brackets.blanks(open.getAsInt())) + sign;
        return Optional.of(new Edit(before + text.substring(cursor), before.length()));
    }

    private static Optional<Edit> quoted(String text, int cursor, char sign) {
        boolean same = cursor < text.length() && text.charAt(cursor) == sign;
        var brackets = Brackets.of(text);
        if (same && (brackets.isQuoted(cursor) && !isEscaped(text, cursor))) {
            return Optional.of(new Edit(text, cursor + 1));
        }
        boolean free = isFree(text, cursor) && !brackets.isQuoted(cursor) && !isBehindWord(text, cursor, sign);
        return free ? Optional.of(Edit.insert(text, cursor, "" + sign + sign, 1)) : Optional.empty();
    }

    /** Behind a word a quote ends something, and behind two of its kind it begins a text block. */
    private static boolean isBehindWord(String text, int cursor, char sign) {
        return cursor > 0
                && (Character.isJavaIdentifierPart(text.charAt(cursor - 1)) || text.charAt(cursor - 1) == sign);
    }

    private static boolean isEscaped(String text, int cursor) {
        int from = cursor;
        while (from > 0 && text.charAt(from - 1) == '\\') {
            from--;
        }
        return (cursor - from) % 2 == 1;
    }

    /** Whether nothing follows that a pair would be put before by mistake. */
    private static boolean isFree(String text, int cursor) {
        return cursor == text.length()
                || Character.isWhitespace(text.charAt(cursor))
                || ")]};,.".indexOf(text.charAt(cursor)) >= 0;
    }

    /** What deleting backwards makes of an empty pair; nothing where there is none. */
    static Optional<Edit> deleted(String text, int cursor) {
        if (cursor == 0 || cursor == text.length()) {
            return Optional.empty();
        }
        char before = text.charAt(cursor - 1);
        char behind = text.charAt(cursor);
        boolean bracket = OPENING.indexOf(before) >= 0 && Brackets.closing(before) == behind;
        boolean quote = (before == '"' || before == '\'') && before == behind && !isEscaped(text, cursor - 1);
        boolean pair = bracket && Brackets.of(text).areBalanced() || quote;
        return pair
                ? Optional.of(new Edit(text.substring(0, cursor - 1) + text.substring(cursor + 1), cursor - 1))
                : Optional.empty();
    }
}
