package nudge.shell;

import java.util.Optional;

/**
 * The call whose arguments a cursor is in, told from the text alone.
 *
 * @param before the text up to and with the opening parenthesis
 * @param upToArgument the text up to where the argument under the cursor begins
 * @param string whether that argument is a string literal
 */
public record CallPlace(String before, String upToArgument, boolean string) {
    /** The call at a cursor; nothing in comments and between statements. */
    public static Optional<CallPlace> at(String text, int cursor) {
        var brackets = Brackets.at(text, cursor);
        return brackets.code()
                ? brackets.parenthesis().map(open -> of(text, open)).filter(CallPlace::hasName)
                : Optional.empty();
    }

    private static CallPlace of(String text, Brackets.Open open) {
        int argument = open.arguments().get(open.arguments().size() - 1);
        return new CallPlace(
                text.substring(0, open.at() + 1),
                text.substring(0, argument),
                text.substring(argument).stripLeading().startsWith("\""));
    }

    private boolean hasName() {
        var name = before.substring(0, before.length() - 1);
        return !name.isEmpty()
                && (Character.isJavaIdentifierPart(name.charAt(name.length() - 1)) || name.endsWith(">"));
    }
}
