package nudge.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to tell a person about what was evaluated.
 *
 * @param level how loud it is
 * @param name short name of what happened, such as {@code ArithmeticException}; empty where the text says all
 * @param text one or more lines
 * @param excerpt the line it is about
 * @param details causes, frames and hints, a line each
 */
public record Message(Level level, String name, String text, Excerpt excerpt, List<String> details) {
    /** How loud a message is. */
    public enum Level {
        ERROR,
        NOTE
    }

    public Message {
        details = List.copyOf(details);
    }

    static Message error(String name, String text, Excerpt excerpt, List<String> details) {
        return new Message(Level.ERROR, name, text, excerpt, details);
    }

    static Message note(String text) {
        return new Message(Level.NOTE, "", text, Excerpt.NONE, List.of());
    }

    /** The first line: name and text. */
    public String headline() {
        return name.isEmpty() ? text : text.isEmpty() ? name : name + ": " + text;
    }

    /**
     * As {@link #lines}, where it is first: {@code file:3: headline}.
     *
     * @param otherwise name of the place where the message has none; may be empty
     */
    public List<String> placedLines(String otherwise) {
        var place = excerpt.isNone() ? otherwise : excerpt.place();
        var lines = new ArrayList<>(lines());
        if (!place.isEmpty()) {
            lines.set(0, place + ": " + lines.get(0));
        }
        return List.copyOf(lines);
    }

    /** Everything, as lines: headline, source line, caret, details. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        headline().lines().forEach(lines::add);
        lines.addAll(excerpt.lines());
        lines.addAll(details);
        return List.copyOf(lines);
    }
}
