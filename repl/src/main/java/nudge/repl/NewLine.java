package nudge.repl;

import java.util.Optional;

/** Where Enter goes on instead of evaluating: inside braces that close behind the cursor. */
final class NewLine {
    private NewLine() {}

    /** What Enter makes of the text; nothing where it ends the line. */
    static Optional<Edit> at(String text, int cursor) {
        var brackets = Brackets.of(text);
        if (text.substring(cursor).isBlank() || brackets.isQuoted(cursor) || !brackets.isInBraces(cursor)) {
            return Optional.empty();
        }
        var indent = "\n" + brackets.indentAt(cursor);
        int from = cursor;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        var open = brackets.openBefore(cursor);
        boolean empty = open.isPresent()
                && text.charAt(open.getAsInt()) == '{'
                && text.substring(open.getAsInt() + 1, cursor).isBlank()
                && brackets.partner(open.getAsInt()).orElse(-1) == from;
        var closing = empty ? "\n" + " ".repeat(brackets.blanks(open.getAsInt())) : "";
        var before = text.substring(0, cursor).replaceAll(" +$", "") + indent;
        return Optional.of(new Edit(before + closing + text.substring(from), before.length()));
    }
}
