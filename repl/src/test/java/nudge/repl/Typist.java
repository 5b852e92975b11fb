package nudge.repl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nudge.Config;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.shell.Names;
import nudge.shell.Session;
import nudge.shell.SessionValues;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.view.Style;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.DumbTerminal;

/** A person at a prompt on a dumb terminal: types lines, and waits for what is printed. */
final class Typist {
    private static final long PATIENCE_SECONDS = 30;

    private final PipedOutputStream keys = new PipedOutputStream();
    private final Seen seen = new Seen();
    private final DumbTerminal terminal;
    private final Nudge nudge;
    private final ShellEngine engine;
    private final Session session;
    private final Repl repl;
    private final CompletableFuture<Void> loop;

    Typist(Path folder) throws IOException {
        this(folder, "dumb");
    }

    Typist(Path folder, String terminalType) throws IOException {
        terminal = new DumbTerminal(
                "test", terminalType, new PipedInputStream(keys, 1 << 16), seen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(100, 30));
        nudge = Nudge.open(
                Registry.installed(),
                Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:"));
        engine = ShellEngine.start(
                ShellOptions.of(InstantSource.system(), nudge.registry().sessionImports())
                        .withNames(new Names(nudge))
                        .withOutput((source, stream, text) -> repl().print(text)));
        var options = new ReplOptions(
                folder.resolve("history"),
                Style.DEFAULTS,
                Map.of(),
                Config.DEFAULTS,
                SessionValues.of(nudge),
                List.of("Welcome."),
                InstantSource.system());
        repl = new Repl(terminal, engine, options);
        session = Session.open(nudge, repl.front());
        repl.running(number -> session.stopRuns().isEmpty() ? Optional.empty() : Optional.of("Stopping."));
        loop = CompletableFuture.runAsync(repl::loop);
        await("nudge> ");
    }

    /** Where the program's own streams would go. */
    Repl repl() {
        return repl;
    }

    Typist line(String text) {
        return keys(text + "\n");
    }

    Typist keys(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endOfInput() throws IOException {
        keys.close();
    }

    Typist interrupt() {
        terminal.raise(Signal.INT);
        return this;
    }

    /** Waits until a text stands behind what was waited for before. */
    Typist await(String text) {
        seen.await(text);
        return this;
    }

    /** All that was printed so far. */
    String all() {
        return seen.all();
    }

    /** Waits until the prompt is left. */
    void awaitEnd() throws Exception {
        loop.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void close() throws Exception {
        if (!loop.isDone()) {
            endOfInput();
            awaitEnd();
        }
        repl.close();
        session.close();
        engine.close();
        nudge.close();
        terminal.close();
    }

    private static final class Seen extends OutputStream {
        private final StringBuilder text = new StringBuilder();
        private int from;

        @Override
        public synchronized void write(int b) {
            text.append((char) (b & 0xff));
            notifyAll();
        }

        synchronized void await(String wanted) {
            var encoded = new String(wanted.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            try {
                for (int at = text.indexOf(encoded, from); at < 0; at = text.indexOf(encoded, from)) {
                    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                    if (left <= 0) {
                        throw new AssertionError("'" + wanted + "' did not come. Seen: " + all());
                    }
                    wait(left);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            from = text.indexOf(encoded, from) + encoded.length();
        }

        synchronized String all() {
            return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }
}
