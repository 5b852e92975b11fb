package nudge.shell;

import java.util.Optional;

/**
 * An open string literal that a cursor stands in.
 *
 * @param verb name of the method whose argument it is, {@code Path.of} with its class; empty where it is none
 * @param start offset behind the opening quote
 * @param text what stands between the quote and the cursor
 */
public record Literal(String verb, int start, String text) {
    private static final String PATH = "Path.";

    /** The literal at a cursor; nothing in code, comments, characters and text blocks. */
    public static Optional<Literal> at(String source, int cursor) {
        var brackets = Brackets.at(source, cursor);
        int quote = brackets.quote();
        return quote < 0
                ? Optional.empty()
                : Optional.of(new Literal(verb(source, brackets), quote + 1, source.substring(quote + 1, cursor)));
    }

    private static String verb(String source, Brackets brackets) {
        return brackets.parenthesis().map(open -> wordBefore(source, open.at())).orElse("");
    }

    private static String wordBefore(String source, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        int from = source.startsWith(PATH, start - PATH.length()) ? start - PATH.length() : start;
        return source.substring(from, end);
    }
}
