package nudge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nudge.view.Style;

/**
 * Where the command line writes: results to standard output, everything else to standard error. Knows whether a person
 * looks on, how wide the window is, and whether colours and Unicode are wanted.
 *
 * @param out results
 * @param err progress, notices and errors
 * @param terminal whether standard output is a terminal
 * @param environment variables of the process
 */
record Screen(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
    private static final int DEFAULT_COLUMNS = 80;

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
        return new Style(columns(), colours() ? Style.Ink.COLOUR : Style.Ink.NONE, glyphs());
    }

    private boolean colours() {
        var dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        return terminal && !environment.containsKey("NO_COLOR") && !dumb;
    }

    private Style.Glyphs glyphs() {
        var locale = environment
                .getOrDefault("LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")))
                .toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8") ? Style.Glyphs.UNICODE : Style.Glyphs.ASCII;
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
