package nudge.shell;

import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** What a value says of itself. */
final class ValueWords {
    /** What an array says of itself tells nothing. */
    private static final Pattern IDENTITY = Pattern.compile("\\[+(?:[ZBCSIJFD]|L[\\w.$]+;)@[0-9a-f]+");

    private ValueWords() {}

    /** Texts in quotes if they are of one line, and at most so many characters of anything. */
    static String of(@Nullable Object value, int most) {
        if (value instanceof String text) {
            return cut(text.contains("\n") ? text : "\"" + text + "\"", most);
        }
        if (value instanceof Character character) {
            return "'" + character + "'";
        }
        if (value instanceof BaseStream<?, ?>) {
            return "a stream, not read yet; .toList() reads it, .limit(10).toList() its beginning";
        }
        try {
            return cut(Frames.withoutWrappers(String.valueOf(value)), most);
        } catch (RuntimeException e) {
            return (value == null ? "" : Frames.withoutWrappers(value.getClass().getName())) + " (its toString failed: "
                    + e + ")";
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "... " + (text.length() - end) + " more characters";
    }

    /** Whether a record's own text leaves out what is in its arrays. */
    static boolean isOfParts(Object value) {
        if (!ValueParts.isRecord(value)) {
            return false;
        }
        try {
            return IDENTITY.matcher(String.valueOf(value)).find();
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
