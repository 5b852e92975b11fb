package nudge.repl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nudge.data.Nearest;

/** The table of what begins with a slash: things about the screen, not about prompts. */
final class Commands {
    /** Whether the prompt comes back. */
    enum Next {
        PROMPT,
        LEAVE
    }

    /** What a command does. */
    @FunctionalInterface
    interface Action {
        Next run(String argument);
    }

    private record Command(String description, Function<String, List<String>> arguments, Action action) {}

    private final SortedMap<String, Command> table = new TreeMap<>();

    Commands add(String name, String description, Action action) {
        return add(name, description, begun -> List.of(), action);
    }

    /** @param arguments what can stand behind the name, for what was typed of it */
    Commands add(String name, String description, Function<String, List<String>> arguments, Action action) {
        table.put(name, new Command(description, arguments, action));
        return this;
    }

    /** A slash and a letter: so that comments stay Java. */
    static boolean isCommand(String line) {
        var text = line.stripLeading();
        return text.length() > 1 && text.charAt(0) == '/' && Character.isLetter(text.charAt(1)) || text.equals("/");
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(table.keySet()));
    }

    /** What can stand where the last word of a line begins: commands, or the arguments of one. */
    List<String> completions(String line) {
        var words = line.stripLeading().split("\\s+", 2);
        if (words.length == 1) {
            return List.copyOf(names());
        }
        var command = table.get(words[0]);
        return command == null ? List.of() : command.arguments().apply(words[1]);
    }

    List<List<String>> descriptions() {
        var rows = new ArrayList<List<String>>();
        table.forEach((name, command) -> rows.add(List.of(name, command.description())));
        return rows;
    }

    /** @throws nudge.data.UsageException for a command that is not there, with the nearest ones */
    Next run(String line) {
        var words = line.strip().split("\\s+", 2);
        var command = table.get(words[0]);
        if (command == null) {
            throw Nearest.unknown("command", words[0], table.keySet());
        }
        return command.action().run(words.length == 1 ? "" : words[1]);
    }
}
