package nudge.repl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nudge.shell.JavaLexer;
import nudge.shell.SourceToken;
import nudge.shell.SourceToken.Kind;

/** The brackets of a text, those in literals and comments left out. */
final class Brackets {
    static final int INDENT = 4;

    private static final String PAIRS = "()[]{}";

    private final String text;
    private final List<SourceToken> tokens;
    private final Map<Integer, Integer> partners = new HashMap<>();
    private int unmatched;

    private Brackets(String text, List<SourceToken> tokens) {
        this.text = text;
        this.tokens = tokens;
        match();
    }

    static Brackets of(String text) {
        return of(text, JavaLexer.tokens(text));
    }

    static Brackets of(String text, List<SourceToken> tokens) {
        return new Brackets(text, tokens);
    }

    private void match() {
        Deque<Integer> open = new ArrayDeque<>();
        for (var token : tokens) {
            if (token.kind() == Kind.OPENING) {
                open.push(token.start());
            } else if (token.kind() == Kind.CLOSING) {
                if (!open.isEmpty() && closing(text.charAt(open.peek())) == text.charAt(token.start())) {
                    int opening = open.pop();
                    partners.put(opening, token.start());
                    partners.put(token.start(), opening);
                } else {
                    unmatched++;
                }
            }
        }
        unmatched += open.size();
    }

    /** The sign that closes what a bracket opens. */
    static char closing(char opening) {
        int at = PAIRS.indexOf(opening);
        return at >= 0 && at % 2 == 0 ? PAIRS.charAt(at + 1) : opening;
    }

    /** Whether each bracket has a partner. */
    boolean areBalanced() {
        return unmatched == 0;
    }

    /** Where the partner of the bracket at an offset stands. */
    OptionalInt partner(int offset) {
        var partner = partners.get(offset);
        return partner == null ? OptionalInt.empty() : OptionalInt.of(partner);
    }

    /** Where the innermost bracket opens that is open before an offset. */
    OptionalInt openBefore(int offset) {
        Deque<Integer> open = new ArrayDeque<>();
        for (var token : tokens) {
            if (token.start() >= offset) {
                break;
            }
            if (token.kind() == Kind.OPENING) {
                open.push(token.start());
            } else if (token.kind() == Kind.CLOSING && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.peek());
    }

    /** Whether a place lies inside braces, whatever other brackets lie between. */
    boolean isInBraces(int offset) {
        return openBraces(offset) > 0;
    }

    private long openBraces(int offset) {
        return tokens.stream()
                        .filter(token -> token.start() < offset && isOne(token, Kind.OPENING, '{'))
                        .count()
                - tokens.stream()
                        .filter(token -> token.start() < offset && isOne(token, Kind.CLOSING, '}'))
                        .count();
    }

    private boolean isOne(SourceToken token, Kind kind, char sign) {
        return token.kind() == kind && text.charAt(token.start()) == sign;
    }

    /** The token that holds a place. */
    boolean isQuoted(int offset) {
        return tokens.stream().anyMatch(token -> token.isQuoted() && token.holds(offset));
    }

    /** The blanks that a line begins with which begins behind an offset: one step more than where the bracket opened. */
    String indentAt(int offset) {
        if (isQuoted(offset)) {
            return "";
        }
        var open = openBefore(offset);
        if (open.isEmpty()) {
            return "";
        }
        return " ".repeat(blanks(open.getAsInt()) + INDENT);
    }

    /** How many blanks the line of an offset begins with. */
    int blanks(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }
}
