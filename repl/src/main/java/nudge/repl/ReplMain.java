package nudge.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nudge.Config;
import nudge.Nudge;
import nudge.data.DataException;
import nudge.shell.Helpers;
import nudge.shell.Names;
import nudge.shell.Session;
import nudge.shell.SessionValues;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.SnippetStreams;
import nudge.view.Style;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The prompt of {@code ./nudge}: puts terminal, engine and session together. */
public final class ReplMain {
    private ReplMain() {}

    /**
     * Reads and evaluates on this process's terminal until the person leaves; then stops what runs and keeps it. Until
     * then the program's standard streams print above the prompt.
     *
     * @param nudge the caller closes it
     * @param config how lines are edited
     * @param style ink and signs
     * @param environment of the process
     * @return what the process is to end with
     */
    public static int start(
            Nudge nudge, Config config, Style style, Map<String, String> environment, InstantSource clock) {
        var shown = new AtomicReference<@Nullable Repl>();
        var options = ShellOptions.of(clock, nudge.registry().sessionImports())
                .withNames(new Names(nudge))
                .withOutput((source, stream, text) ->
                        Optional.ofNullable(shown.get()).ifPresent(repl -> repl.print(text)));
        try (var engine = ShellEngine.of(options);
                var terminal = Terminals.system()) {
            return start(nudge, engine, terminal, shown, config, style, environment, clock);
        } catch (IOException e) {
            throw new DataException("Cannot use this terminal: " + e.getMessage() + ".", e);
        } finally {
            System.setOut(stream(FileDescriptor.out));
            System.setErr(stream(FileDescriptor.err));
        }
    }

    private static int start(
            Nudge nudge,
            ShellEngine engine,
            Terminal terminal,
            AtomicReference<@Nullable Repl> shown,
            Config config,
            Style style,
            Map<String, String> environment,
            InstantSource clock) {
        var history = HistoryFile.of(nudge.settings().places().state(), Path.of(""));
        HistoryFile.prepare(history, config.editing().history());
        var options =
                new ReplOptions(history, style, environment, config, SessionValues.of(nudge), greeting(nudge), clock);
        try (var repl = new Repl(terminal, engine, options);
                var session = Session.open(nudge, repl.front())) {
            repl.running(new SessionRuns(session));
            repl.command("/runs", "all stored runs", Helpers::runs);
            shown.set(repl);
            return loop(repl);
        }
    }

    private static int loop(Repl repl) {
        var streams = SnippetStreams.install(repl.output(), repl.output());
        try {
            repl.loop();
            return repl.exitCode();
        } finally {
            streams.close();
        }
    }

    private static List<String> greeting(Nudge nudge) {
        return List.of("Nudge. The model is '" + nudge.settings().model()
                + "'. help() says what can be done; a first run: run(bbqMini.limit(8))");
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
