package nudge.shell;

import java.util.List;

/**
 * What may be written at a place in source text.
 *
 * @param anchor offset from which a suggestion replaces the text up to the cursor
 * @param suggestions the best first
 */
public record Completion(int anchor, List<Suggestion> suggestions) {
    /** One way to go on. {@code run(} is a method that takes arguments. */
    public record Suggestion(String text, Kind kind) {
        /** The text without parentheses. */
        public String name() {
            int open = text.indexOf('(');
            return open < 0 ? text : text.substring(0, open);
        }
    }

    /** Why a suggestion stands where it does. */
    public enum Kind {
        /** Has the type that is wanted here. */
        EXPECTED,
        /** A variable or method of this session. */
        SESSION,
        /** A verb or constant of Nudge. */
        OURS,
        /** A member of the object before the dot. */
        MEMBER,
        /** Everything else. */
        JAVA,
        /** What every object has. */
        OBJECT
    }

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    static Completion none(int cursor) {
        return new Completion(cursor, List.of());
    }
}
