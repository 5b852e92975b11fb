package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nudge.shell.SourceToken.Kind;

/**
 * A line that begins with a percent sign and a name, and is no Java: {@code %maven g:a:v}, {@code %%time}.
 *
 * @param name with its percent signs
 * @param argument what follows, without white space around it; may be empty
 * @param start offset of the percent sign
 * @param argumentStart offset of the argument
 * @param end offset behind the line, without its end
 */
record MagicLine(String name, String argument, int start, int argumentStart, int end) {
    private static final Pattern ANY = Pattern.compile("(?m)^[ \\t]*%{1,2}[A-Za-z]");
    private static final Pattern FORM = Pattern.compile("(%{1,2}[A-Za-z]\\w*)[ \\t]*(.*?)[ \\t\\r]*");

    /**
     * The magic lines of a text, in order. One begins where a snippet can: never inside brackets, quotes and comments;
     * indented only where what stands before has its end, for Java may go on with a percent sign.
     */
    static List<MagicLine> of(String text) {
        if (!ANY.matcher(text).find()) {
            return List.of();
        }
        var found = new ArrayList<MagicLine>();
        var next = next(text, 0);
        while (next.isPresent()) {
            found.add(next.get());
            next = next(text, next.get().end());
        }
        return List.copyOf(found);
    }

    private static Optional<MagicLine> next(String text, int from) {
        int depth = 0;
        boolean isEnded = true;
        for (var token : JavaLexer.tokens(text.substring(from))) {
            int start = from + token.start();
            if (depth == 0 && begins(text, start, isEnded)) {
                return Optional.of(line(text, start));
            }
            depth += token.kind() == Kind.OPENING ? 1 : token.kind() == Kind.CLOSING ? -1 : 0;
            if (!isComment(token)) {
                isEnded = ";}".indexOf(text.charAt(from + token.end() - 1)) >= 0;
            }
        }
        return Optional.empty();
    }

    private static boolean begins(String text, int start, boolean isEnded) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        return text.charAt(start) == '%'
                && FORM.matcher(text).region(start, lineEnd(text, start)).matches()
                && (start == lineStart
                        || isEnded && text.substring(lineStart, start).isBlank());
    }

    private static int lineEnd(String text, int start) {
        int newLine = text.indexOf('\n', start);
        return newLine < 0 ? text.length() : newLine;
    }

    private static MagicLine line(String text, int start) {
        int end = lineEnd(text, start);
        var matcher = FORM.matcher(text).region(start, end);
        if (!matcher.matches()) {
            throw new IllegalStateException("No magic begins at " + start + ".");
        }
        return new MagicLine(matcher.group(1), matcher.group(2), start, matcher.start(2), end);
    }

    private static boolean isComment(SourceToken token) {
        return switch (token.kind()) {
            case COMMENT, LINE_COMMENT, OPEN_COMMENT -> true;
            default -> false;
        };
    }

    /** Whether it is about all that follows. */
    boolean isOfCell() {
        return name.startsWith("%%");
    }

    /** A text with blanks in the place of its magic lines. */
    static String blanked(String text) {
        return blanked(text, false);
    }

    /** As {@link #blanked(String)}, but Java that stands behind a magic's name stays. */
    static String java(String text) {
        return blanked(text, true);
    }

    private static String blanked(String text, boolean keepsJava) {
        var blank = new StringBuilder(text);
        for (var line : of(text)) {
            int end = keepsJava && Magic.of(line).filter(Magic::takesJava).isPresent()
                    ? line.argumentStart()
                    : line.end();
            for (int i = line.start(); i < end; i++) {
                blank.setCharAt(i, ' ');
            }
        }
        return blank.toString();
    }

    /** A text whose stretches of Java, between magic lines, were changed each by itself. */
    static String eachStretch(String text, UnaryOperator<String> change) {
        var changed = new StringBuilder();
        int from = 0;
        for (var line : of(text)) {
            changed.append(change.apply(text.substring(from, line.start())));
            changed.append(text, line.start(), line.end());
            from = line.end();
        }
        return changed.append(change.apply(text.substring(from))).toString();
    }
}
