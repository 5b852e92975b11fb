package nudge.repl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nudge.Config;
import nudge.Nudge;
import nudge.data.DataException;
import nudge.shell.Names;
import nudge.shell.SessionValues;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.view.Style;
import org.jline.terminal.impl.DumbTerminal;

/** A short session without a person: loads the classes that a start at the prompt loads, for the class-data archive. */
public final class WarmUp {
    private static final String TYPED = "1 + 1\nList.of(1, 2).stream().toList()\nhelp()\nhlep()\nhe\t\n/exit\n";

    private WarmUp() {}

    /** Asks nothing and leaves nothing behind; what it prints goes nowhere. */
    public static void run(Nudge nudge, InstantSource clock) {
        var options = ShellOptions.of(clock, nudge.registry().sessionImports()).withNames(new Names(nudge));
        try (var engine = ShellEngine.start(options)) {
            var folder = Files.createTempDirectory("nudge-warm-up");
            var history = folder.resolve("history");
            try {
                type(nudge, engine, history, clock);
            } finally {
                Files.deleteIfExists(history);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new DataException("Cannot warm up: " + e.getMessage() + ".", e);
        }
    }

    private static void type(Nudge nudge, ShellEngine engine, Path history, InstantSource clock) throws IOException {
        // No keys go through it: this loads what the real terminal is made of.
        Terminals.over(InputStream.nullInputStream(), OutputStream.nullOutputStream())
                .close();
        var keys = new ByteArrayInputStream(TYPED.getBytes(StandardCharsets.UTF_8));
        var options = new ReplOptions(
                history, Style.DEFAULTS, Map.of(), Config.DEFAULTS, SessionValues.of(nudge), List.of("Nudge."), clock);
        try (var terminal = new DumbTerminal(
                        "warm-up", "dumb", keys, OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
                var repl = new Repl(terminal, engine, options)) {
            repl.loop();
        }
    }
}
