package nudge.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Nearest;
import nudge.data.UsageException;

/** What magic lines can do. They have the names that people know from other kernels for Java. */
enum Magic {
    /** {@code %maven g:a:v ...}: {@code deps("g:a:v", ...)}. */
    MAVEN("%maven", "GROUP:ARTIFACT:VERSION"),
    /** {@code %jars lib/*.jar}: likewise. */
    JARS("%jars", "lib/*.jar"),
    /** {@code %classpath a.jar:classes/}: likewise, as the JVM writes it; alone, what was added so far. */
    CLASSPATH("%classpath", "lib/x.jar"),
    /** {@code %load FILE}: evaluates a file of Java or the code of a notebook in this session. */
    LOAD("%load", "FILE"),
    /** {@code %time CODE}: says how long it takes; the value stays. */
    TIME("%time", "CODE"),
    /** {@code %%time}: the same for the whole cell. */
    TIME_CELL("%%time", "");

    private final String text;
    private final String example;

    Magic(String text, String example) {
        this.text = text;
        this.example = example;
    }

    /** All names, percent signs included. */
    static List<String> names() {
        return Arrays.stream(values()).map(magic -> magic.text).toList();
    }

    static Optional<Magic> of(MagicLine line) {
        return Arrays.stream(values())
                .filter(magic -> magic.text.equals(line.name()))
                .findFirst();
    }

    /**
     * What a line asks for.
     *
     * @param isFirst whether nothing stands before it
     * @throws UsageException for unknown ones, what is about the cell and does not begin it, and what lacks its argument
     */
    static Magic called(MagicLine line, boolean isFirst) {
        var magic = of(line).orElseThrow(() -> Nearest.unknown("magic", line.name(), names()));
        if (line.isOfCell() && !isFirst) {
            throw new UsageException("'" + line.name() + "' is about the whole cell: it must be its first line.");
        }
        if (line.argument().isEmpty() && magic != CLASSPATH && magic != TIME_CELL) {
            throw new UsageException(
                    "'" + magic.text + "' needs something behind it. For example: " + magic.text + " " + magic.example);
        }
        return magic;
    }

    /** A line that asks for it. */
    String line(String argument) {
        return text + " " + argument;
    }

    /** Whether what follows on its line is Java. */
    boolean takesJava() {
        return this == TIME || this == TIME_CELL;
    }

    /** Whether what follows on its line is files. */
    boolean takesFiles() {
        return this == LOAD || this == JARS || this == CLASSPATH;
    }

    /** The call that does the same. */
    static String deps(Stream<String> libraries) {
        return libraries
                .filter(library -> !library.isBlank())
                .map(library -> "\"" + library.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "deps(", ")"));
    }
}
