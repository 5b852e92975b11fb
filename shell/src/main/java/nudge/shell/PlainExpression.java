package nudge.shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nudge.shell.SourceToken.Kind;

/**
 * Tells texts of one line that are surely one expression, from the plainest part of the grammar (JLS 17, chapter 15):
 * names, members, calls, short literals, brackets and a few operators. Of other texts it knows nothing.
 */
final class PlainExpression {
    private static final int LONGEST = 500;
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> NOT_NAMES = Set.of("_", "record", "sealed", "permits", "yield", "enum", "var");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Pattern LITERAL =
            Pattern.compile("0|[1-9]\\d{0,8}|(?:0|[1-9]\\d{0,8})\\.\\d{1,9}|\"[^\"\\\\]*\"|'[^'\\\\]'|true|false|null");

    private final String text;
    private final List<SourceToken> tokens;
    private int at;

    private PlainExpression(String text, List<SourceToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static boolean matches(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return false;
        }
        var plain = new PlainExpression(text, JavaLexer.tokens(text));
        return plain.expression() && plain.at == plain.tokens.size();
    }

    private boolean expression() {
        if (!operand()) {
            return false;
        }
        while (OPERATORS.contains(here())) {
            at++;
            if (!operand()) {
                return false;
            }
        }
        return true;
    }

    private boolean operand() {
        if (skip("(")) {
            return expression() && skip(")") && members();
        }
        if (LITERAL.matcher(here()).matches()) {
            boolean isText = here().startsWith("\"");
            at++;
            return !isText || members();
        }
        return called() && members();
    }

    /** A name, and the arguments that it may be called with. */
    private boolean called() {
        boolean isName = at < tokens.size()
                && tokens.get(at).kind() != Kind.KEYWORD
                && NAME.matcher(here()).matches()
                && !NOT_NAMES.contains(here());
        if (!isName) {
            return false;
        }
        at++;
        return !skip("(") || skip(")") || arguments();
    }

    private boolean arguments() {
        do {
            if (!expression()) {
                return false;
            }
        } while (skip(","));
        return skip(")");
    }

    private boolean members() {
        while (skip(".")) {
            if (!called()) {
                return false;
            }
        }
        return true;
    }

    private String here() {
        return at < tokens.size() ? tokens.get(at).in(text) : "";
    }

    private boolean skip(String token) {
        boolean isHere = here().equals(token);
        at += isHere ? 1 : 0;
        return isHere;
    }
}
