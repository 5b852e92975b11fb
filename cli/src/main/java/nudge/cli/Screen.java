package nudge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nudge.view.Looks;
import nudge.view.Style;

/**
 * Where the command line writes: results to standard output, everything else to standard error. Knows whether a person
 * looks on, how wide the window is, and whether colours and Unicode are wanted.
 *
 * @param out results
 * @param err progress, notices and errors
 * @param terminal whether standard output is a terminal
 * @param environment variables of the process
 * @param looks what the person wants it to look like
 */
record Screen(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment, Looks looks) {
    private static final int DEFAULT_COLUMNS = 80;

    Screen(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        this(out, err, terminal, environment, Looks.DEFAULTS);
    }

    Screen withLooks(Looks other) {
        return new Screen(out, err, terminal, environment, other);
    }

    /** Columns of the window now; 80 where there is none. */
    int columns() {
        if (!terminal) {
            return number(environment.getOrDefault("COLUMNS", ""), DEFAULT_COLUMNS);
        }
        try {
            var process = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            process.waitFor(1, TimeUnit.SECONDS);
            var parts = answer.strip().split(" ", -1);
            return parts.length == 2 ? number(parts[1], DEFAULT_COLUMNS) : DEFAULT_COLUMNS;
        } catch (IOException e) {
            return DEFAULT_COLUMNS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DEFAULT_COLUMNS;
        }
    }

    /** Lines of results. */
    void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** Prose, wrapped to the window. */
    void say(String text) {
        print(nudge.view.Prose.lines(style(), text));
    }

    /** How views write here. */
    Style style() {
        return looks.style(environment, terminal ? Looks.Goal.TERMINAL : Looks.Goal.FILE)
                .withWidth(columns());
    }

    private static int number(String text, int otherwise) {
        try {
            var number = Integer.parseInt(text.strip());
            return number > 0 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
