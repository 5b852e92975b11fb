package nudge.repl;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import nudge.shell.JavaLexer;
import nudge.shell.SessionWords;
import nudge.shell.SourceToken;
import nudge.shell.SourceToken.Kind;
import nudge.view.Paint;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Paints Java source and commands.
 *
 * @param words names that mean something now
 * @param commands all there are, slash included
 */
record SourcePainter(Inks inks, SessionWords words, SortedSet<String> commands) {
    private static final int NOWHERE = -1;

    /** A text as it stands on the screen, without a cursor. */
    AttributedString painted(String text) {
        return painted(text, NOWHERE).toAttributedString();
    }

    /** A text that is being typed: the partner of the bracket at the cursor, or before it, is marked. */
    AttributedStringBuilder painted(String text, int cursor) {
        return Commands.isCommand(text) ? command(text) : java(text, cursor);
    }

    private AttributedStringBuilder command(String text) {
        int start = text.length() - text.stripLeading().length();
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        var name = text.substring(start, end);
        boolean begun = end == text.length() && commands.stream().anyMatch(each -> each.startsWith(name));
        var out = new AttributedStringBuilder().append(text, 0, start);
        out.append(
                name,
                commands.contains(name)
                        ? inks.of(Paint.COMMAND)
                        : begun ? AttributedStyle.DEFAULT : inks.of(Paint.WRONG));
        return out.append(text, end, text.length());
    }

    private AttributedStringBuilder java(String text, int cursor) {
        var tokens = JavaLexer.tokens(text);
        var brackets = Brackets.of(text, tokens);
        int marked = marked(brackets, cursor);
        int partner = marked < 0 ? NOWHERE : brackets.partner(marked).orElse(NOWHERE);
        var out = new AttributedStringBuilder(text.length() + 16);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var style = token.start() == marked || token.start() == partner
                    ? inks.of(Paint.PARTNER)
                    : paint(text, tokens, i).map(inks::of).orElse(AttributedStyle.DEFAULT);
            out.append(text.substring(from, token.start()), AttributedStyle.DEFAULT);
            out.append(text.substring(token.start(), token.end()), style);
            from = token.end();
        }
        return out.append(text.substring(from), AttributedStyle.DEFAULT);
    }

    private static int marked(Brackets brackets, int cursor) {
        if (cursor >= 0 && brackets.partner(cursor).isPresent()) {
            return cursor;
        }
        return cursor > 0 && brackets.partner(cursor - 1).isPresent() ? cursor - 1 : NOWHERE;
    }

    private Optional<Paint> paint(String text, List<SourceToken> tokens, int index) {
        var token = tokens.get(index);
        return switch (token.kind()) {
            case KEYWORD -> Optional.of(Paint.KEYWORD);
            case STRING, TEXT_BLOCK, OPEN_TEXT_BLOCK, CHARACTER -> Optional.of(Paint.LITERAL);
            case OPEN_STRING, OPEN_CHARACTER -> Optional.of(Paint.WRONG);
            case NUMBER -> Optional.of(Paint.NUMBER);
            case COMMENT, LINE_COMMENT, OPEN_COMMENT -> Optional.of(Paint.COMMENT);
            case ANNOTATION -> Optional.of(Paint.ANNOTATION);
            case NAME -> name(text, tokens, index);
            case OPENING, CLOSING, OTHER -> Optional.empty();
        };
    }

    private Optional<Paint> name(String text, List<SourceToken> tokens, int index) {
        boolean member = index > 0
                && tokens.get(index - 1).kind() == Kind.OTHER
                && text.charAt(tokens.get(index - 1).start()) == '.';
        if (member) {
            return Optional.empty();
        }
        var name = tokens.get(index).in(text);
        if (words.own().contains(name)) {
            return Optional.of(Paint.OWN);
        }
        return words.verbs().contains(name) ? Optional.of(Paint.VERB) : Optional.empty();
    }
}
