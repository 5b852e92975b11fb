package nudge.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is open where a cursor stands.
 *
 * @param open brackets that are not closed yet, the innermost last
 * @param quote offset of the quote of an open string literal; -1 where there is none
 * @param code whether the cursor stands in code or a string literal, and not in a comment, character or text block
 */
record Brackets(List<Open> open, int quote, boolean code) {
    /**
     * One open bracket.
     *
     * @param arguments offsets at which arguments begin: behind the bracket, behind each comma
     */
    record Open(char kind, int at, List<Integer> arguments) {}

    Brackets {
        open = List.copyOf(open);
    }

    static Brackets at(String source, int cursor) {
        var stack = new ArrayDeque<Open>();
        int quote = -1;
        int i = 0;
        while (i < cursor) {
            char c = source.charAt(i);
            if (quote >= 0) {
                quote = c == '"' || c == '\n' ? -1 : quote;
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
                quote = c == '"' ? i : -1;
                note(stack, c, i);
                i++;
            }
        }
        return new Brackets(List.copyOf(stack), i == cursor ? quote : -1, i == cursor);
    }

    private static void note(ArrayDeque<Open> stack, char c, int at) {
        switch (c) {
            case '(', '[', '{' -> stack.addLast(new Open(c, at, new ArrayList<>(List.of(at + 1))));
            case ')', ']', '}' -> stack.pollLast();
            case ',' ->
                Optional.ofNullable(stack.peekLast())
                        .ifPresent(open -> open.arguments().add(at + 1));
            default -> {}
        }
    }

    private static int after(String source, String end, int from) {
        int at = source.indexOf(end, from);
        return at < 0 ? Integer.MAX_VALUE : at + end.length();
    }

    /** The innermost open parenthesis, where no block of statements lies between it and the cursor. */
    Optional<Open> parenthesis() {
        for (int i = open.size() - 1; i >= 0 && open.get(i).kind() != '{'; i--) {
            if (open.get(i).kind() == '(') {
                return Optional.of(open.get(i));
            }
        }
        return Optional.empty();
    }
}
