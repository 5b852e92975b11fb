package nudge.shell;

import java.util.Optional;

/**
 * An open string literal that a cursor stands in.
 *
 * @param verb name of the method whose argument it is; empty where it is none
 * @param start offset behind the opening quote
 * @param text what stands between the quote and the cursor
 */
public record Literal(String verb, int start, String text) {
    /** The literal at a cursor; nothing in code, comments, characters and text blocks. */
    public static Optional<Literal> at(String source, int cursor) {
        int open = openQuote(source, cursor);
        return open < 0
                ? Optional.empty()
                : Optional.of(new Literal(verb(source, open), open + 1, source.substring(open + 1, cursor)));
    }

    private static int openQuote(String source, int cursor) {
        int open = -1;
        int i = 0;
        while (i < cursor) {
            char c = source.charAt(i);
            if (open >= 0) {
                open = c == '"' || c == '\n' ? -1 : open;
                i += c == '\\' ? 2 : 1;
            } else if (source.startsWith("\"\"\"", i)) {
                i = after(source, "\"\"\"", i + 3);
            } else if (source.startsWith("//", i)) {
                i = after(source, "\n", i + 2);
            } else if (source.startsWith("/*", i)) {
                i = after(source, "*/", i + 2);
            } else if (c == '\'') {
                i = after(source, "'", source.startsWith("\\", i + 1) ? i + 3 : i + 1);
            } else {
                open = c == '"' ? i : -1;
                i++;
            }
        }
        return i == cursor ? open : -1;
    }

    private static int after(String source, String end, int from) {
        int at = source.indexOf(end, from);
        return at < 0 ? Integer.MAX_VALUE : at + end.length();
    }

    /** The name before the innermost parenthesis that is open where the literal begins. */
    private static String verb(String source, int quote) {
        int depth = 0;
        for (int i = quote - 1; i >= 0; i--) {
            char c = source.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth < 0) {
                return wordBefore(source, i);
            }
        }
        return "";
    }

    private static String wordBefore(String source, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }
}
