package nudge.shell;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/**
 * The imports that a session begins with. JShell compiles something for each import snippet, and takes all that stands in
 * the text of one: static imports are made together, and the snippet is known by its first line. Other imports stay
 * alone: by them JShell knows which types to write without their packages.
 */
final class Imports {
    /** What nobody types: an import typed later takes the place of the snippet that begins with the same. */
    private static final String FIRST = "import java.lang.Void;";

    private static final Pattern STATIC = Pattern.compile("\\s*import\\s+static\\s+[\\w.$]+(?:\\.\\*)?\\s*;\\s*");

    private Imports() {}

    /** Makes these imports; gives the lines that failed. */
    static List<String> make(JShell shell, List<String> lines) {
        Predicate<String> isStatic = STATIC.asMatchPredicate();
        var alone = lines.stream().filter(isStatic.negate());
        var together = lines.stream().filter(isStatic).toList();
        boolean done = together.isEmpty() || isDone(shell, FIRST + " " + String.join(" ", together));
        return Stream.concat(alone, done ? Stream.empty() : together.stream())
                .filter(line -> !isDone(shell, line))
                .toList();
    }

    private static boolean isDone(JShell shell, String text) {
        return shell.eval(text).stream().noneMatch(event -> event.status() == Status.REJECTED);
    }
}
