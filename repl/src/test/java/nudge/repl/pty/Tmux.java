package nudge.repl.pty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A program in a window of tmux, which is a terminal that somebody else has written. Its server ends with it. */
public final class Tmux implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final List<String> NOT_PASSED_ON =
            List.of("TMUX", "TMUX_PANE", "NO_COLOR", "COLORFGBG", "LC_ALL", "LC_CTYPE", "JAVA_TOOL_OPTIONS");

    private final Path folder;
    private final String socket = "nudge-test-" + ProcessHandle.current().pid();

    private Tmux(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a program.
     *
     * @param folder where its socket and a record of what it writes are
     * @param environment what the program finds beside this process's own
     * @throws AssertionError where there is no tmux
     */
    public static Tmux start(Path folder, Map<String, String> environment, int columns, int rows, String... command) {
        var tmux = new Tmux(folder);
        // It waits for a line, so that nothing of what it writes is missed.
        var words = new ArrayList<>(List.of(
                "new-session", "-d", "-x", columns + "", "-y", rows + "", "sh", "-c", "read go; exec \"$@\"", "sh"));
        words.add("env");
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(Arrays.asList(command));
        tmux.ask(words.toArray(String[]::new));
        tmux.ask("pipe-pane", "cat > '" + tmux.record() + "'");
        tmux.key("Enter");
        return tmux;
    }

    private Path record() {
        return folder.resolve("record");
    }

    /** Types text as it is. */
    public Tmux type(String text) {
        // A semicolon at the end would be the end of a command to tmux.
        ask("send-keys", "-l", text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text);
        return this;
    }

    /** Types text and Enter. */
    public Tmux line(String text) {
        return type(text).key("Enter");
    }

    /** Presses a key by its name in tmux: {@code Enter}, {@code Tab}, {@code C-c}. */
    public Tmux key(String name) {
        ask("send-keys", name);
        return this;
    }

    /** Gives the window another width. */
    public Tmux columns(int columns) {
        ask("resize-window", "-x", columns + "");
        return this;
    }

    /** The rows that are seen, without blanks at their ends. */
    public List<String> screen() {
        return rows("capture-pane", "-p");
    }

    /** The rows that are seen, with the codes of colours and weights. */
    public String painted() {
        return ask("capture-pane", "-p", "-e");
    }

    /** All lines since the beginning, those too long for the window in one piece. */
    public List<String> lines() {
        return rows("capture-pane", "-p", "-J", "-S", "-");
    }

    /** All bytes the program has written, as Latin-1. */
    public String written() {
        try {
            return Files.readString(record(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the program has the terminal's other screen. */
    public boolean hasOtherScreen() {
        return ask("display-message", "-p", "#{alternate_on}").strip().equals("1");
    }

    /** Waits until a text is seen. */
    public Tmux await(String text) {
        return await("'" + text + "'", rows -> rows.stream().anyMatch(row -> row.contains(text)));
    }

    /**
     * Waits until the rows that are seen are as wanted.
     *
     * @throws AssertionError with what is seen, where they are not in good time
     */
    public Tmux await(String words, Predicate<List<String>> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var rows = screen();
        while (!wanted.test(rows)) {
            if (System.nanoTime() > until) {
                throw new AssertionError(words + " did not come. The window shows:\n" + String.join("\n", rows));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
            rows = screen();
        }
        return this;
    }

    private List<String> rows(String... command) {
        return ask(command).lines().map(String::stripTrailing).toList();
    }

    private String ask(String... command) {
        var words = new ArrayList<>(List.of("tmux", "-u", "-L", socket, "-f", "/dev/null"));
        words.addAll(Arrays.asList(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeAll(NOT_PASSED_ON);
        builder.environment().putAll(Map.of("TMUX_TMPDIR", folder.toString(), "LANG", "C.UTF-8"));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("tmux cannot '" + command[0] + "': " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError("'tmux' is missing, and this test needs it. Type: apt-get install tmux", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        ask("kill-server");
    }
}
