package nudge.repl.pty;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.regex.Pattern;

/**
 * A program on a pseudo-terminal of its own. What it writes is read by a thread; {@link #await} looks behind what was
 * found before. Colour and cursor sequences are left out of what is looked at.
 */
public final class TypedProgram implements AutoCloseable {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b(\\[[0-9;?>=]*[ -/]*[@-~]|[()][0-9A-B]|[=>78]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\))");

    private final PtyProcess process;
    private final long begun;
    private final StringBuilder seen = new StringBuilder();
    private String open = "";
    private int from;
    private boolean ended;

    private TypedProgram(PtyProcess process, long begun, ObjLongConsumer<String> listener) {
        this.process = process;
        this.begun = begun;
        var reader = new Thread(() -> read(listener), "pty-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a program on a terminal of so many columns and rows, in an environment that adds to this one. */
    public static TypedProgram start(
            Path folder, List<String> command, Map<String, String> environment, int columns, int rows) {
        return start(folder, command, environment, columns, rows, (text, nanos) -> {});
    }

    /** As above; the listener hears what is written as it is, with the nanoseconds since the start. */
    public static TypedProgram start(
            Path folder,
            List<String> command,
            Map<String, String> environment,
            int columns,
            int rows,
            ObjLongConsumer<String> listener) {
        var all = new HashMap<>(System.getenv());
        all.remove("NO_COLOR");
        all.put("TERM", "xterm-256color");
        all.put("LANG", "C.UTF-8");
        all.putAll(environment);
        try {
            long begun = System.nanoTime();
            var process = new PtyProcessBuilder(command.toArray(String[]::new))
                    .setDirectory(folder.toString())
                    .setEnvironment(all)
                    .setInitialColumns(columns)
                    .setInitialRows(rows)
                    .start();
            return new TypedProgram(process, begun, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ObjLongConsumer<String> listener) {
        var bytes = new byte[1 << 16];
        var kept = new byte[0];
        try (var in = process.getInputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                long now = System.nanoTime() - begun;
                var all = new byte[kept.length + n];
                System.arraycopy(kept, 0, all, 0, kept.length);
                System.arraycopy(bytes, 0, all, kept.length, n);
                int whole = wholeCharacters(all);
                kept = java.util.Arrays.copyOfRange(all, whole, all.length);
                var text = new String(all, 0, whole, StandardCharsets.UTF_8);
                listener.accept(text, now);
                add(text);
            }
        } catch (IOException e) {
            // The program has ended and its terminal with it.
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private static int wholeCharacters(byte[] bytes) {
        int start = bytes.length;
        while (start > 0 && bytes.length - start < 4 && (bytes[start - 1] & 0xC0) == 0x80) {
            start--;
        }
        if (start == 0 || (bytes[start - 1] & 0x80) == 0) {
            return bytes.length;
        }
        int lead = bytes[start - 1] & 0xff;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return bytes.length - (start - 1) < needed ? start - 1 : bytes.length;
    }

    private synchronized void add(String text) {
        var all = open + text;
        int escape = all.lastIndexOf('\u001b');
        boolean cut = escape >= 0 && !SEQUENCE.matcher(all.substring(escape)).lookingAt() && all.length() - escape < 64;
        open = cut ? all.substring(escape) : "";
        seen.append(SEQUENCE.matcher(cut ? all.substring(0, escape) : all).replaceAll(""));
        notifyAll();
    }

    /** Types text as it is; a line ends with {@code \r}. */
    public TypedProgram type(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot type; seen: " + all(), e);
        }
    }

    /**
     * Waits until a text stands behind what was waited for before, and gives the milliseconds the wait took.
     *
     * @throws AssertionError with all that was seen, when it does not come
     */
    public synchronized double await(String text, Duration patience) {
        long asked = System.nanoTime();
        long until = asked + patience.toNanos();
        for (int at = seen.indexOf(text, from); at < 0; at = seen.indexOf(text, from)) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0 || ended) {
                throw new AssertionError(
                        "'" + text + "' did not come. Seen behind what came before: " + seen.substring(from));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        from = seen.indexOf(text, from) + text.length();
        return (System.nanoTime() - asked) / 1e6;
    }

    /** Waits up to half a minute. */
    public TypedProgram await(String text) {
        await(text, Duration.ofSeconds(30));
        return this;
    }

    /** All that was written so far, without sequences. */
    public synchronized String all() {
        return seen.toString();
    }

    /** From now on only what comes is looked at. */
    public synchronized TypedProgram skip() {
        from = seen.length();
        return this;
    }

    /** Milliseconds since the start. */
    public double age() {
        return (System.nanoTime() - begun) / 1e6;
    }

    public void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
    }

    public long pid() {
        return process.pid();
    }

    /** Memory that the process has in use, in MiB (Linux). */
    public double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
