package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nudge.shell.SourceToken.Kind;

/** Takes Java source apart, right or wrong, quickly enough for each key that is typed (JLS 17, chapter 3). */
public final class JavaLexer {
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " package private protected public return short static strictfp super switch synchronized this"
                            + " throw throws transient try void volatile while true false null var")
                    .split(" "));
    /** Keywords where a name follows, names elsewhere. */
    private static final Set<String> CONTEXTUAL = Set.of("record", "sealed", "permits", "yield");

    private static final String QUOTES = "\"\"\"";

    private final String text;
    private final List<SourceToken> tokens = new ArrayList<>();
    private int at;

    private JavaLexer(String text) {
        this.text = text;
    }

    /** All tokens in order; white space is none. Each character that is not white space lies in one. */
    public static List<SourceToken> tokens(String source) {
        return new JavaLexer(source).all();
    }

    private List<SourceToken> all() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                next();
            }
        }
        return List.copyOf(tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            add(Kind.LINE_COMMENT, lineEnd(at));
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            add(end < 0 ? Kind.OPEN_COMMENT : Kind.COMMENT, end < 0 ? text.length() : end + 2);
        } else if (text.startsWith(QUOTES, at)) {
            textBlock();
        } else if (c == '"') {
            quoted(c, Kind.STRING, Kind.OPEN_STRING);
        } else if (c == '\'') {
            quoted(c, Kind.CHARACTER, Kind.OPEN_CHARACTER);
        } else if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            add(Kind.NUMBER, numberEnd(at));
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (c == '@' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
            add(Kind.ANNOTATION, wordEnd(at + 1));
        } else if ("([{".indexOf(c) >= 0) {
            add(Kind.OPENING, at + 1);
        } else if (")]}".indexOf(c) >= 0) {
            add(Kind.CLOSING, at + 1);
        } else {
            add(Kind.OTHER, at + 1);
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new SourceToken(kind, at, end));
        at = end;
    }

    private void textBlock() {
        int end = at + QUOTES.length();
        while (end < text.length() && !text.startsWith(QUOTES, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < text.length();
        add(closed ? Kind.TEXT_BLOCK : Kind.OPEN_TEXT_BLOCK, closed ? end + QUOTES.length() : text.length());
    }

    private void quoted(char quote, Kind closed, Kind open) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean ends = end < text.length() && text.charAt(end) == quote;
        add(ends ? closed : open, Math.min(text.length(), ends ? end + 1 : end));
    }

    private void word() {
        int end = wordEnd(at);
        var word = text.substring(at, end);
        boolean member = !tokens.isEmpty()
                && text.charAt(tokens.get(tokens.size() - 1).end() - 1) == '.'
                && tokens.get(tokens.size() - 1).kind() == Kind.OTHER;
        boolean keyword = KEYWORDS.contains(word) || !member && CONTEXTUAL.contains(word) && nameFollows(end);
        add(keyword ? Kind.KEYWORD : Kind.NAME, end);
    }

    private boolean nameFollows(int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next > from && next < text.length() && Character.isJavaIdentifierStart(text.charAt(next));
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits, letters such as {@code 0x} and {@code L}, points, and the sign of an exponent. */
    private int numberEnd(int from) {
        boolean hex = text.startsWith("0x", from) || text.startsWith("0X", from);
        int end = from;
        while (end < text.length() && isNumberPart(end, hex)) {
            end++;
        }
        return end;
    }

    private boolean isNumberPart(int index, boolean hex) {
        char c = text.charAt(index);
        if (c == '.') {
            return index + 1 >= text.length() || !Character.isJavaIdentifierStart(text.charAt(index + 1));
        }
        if (c == '+' || c == '-') {
            char before = Character.toLowerCase(text.charAt(index - 1));
            return before == (hex ? 'p' : 'e');
        }
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
