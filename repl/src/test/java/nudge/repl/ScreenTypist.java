package nudge.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nudge.Config;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.ValueRenderer;
import nudge.view.Style;
import nudge.view.Style.Ink;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.ScreenTerminal;

/** A person at a prompt on a terminal of 60 columns and 16 rows: types keys one by one, and looks at the screen. */
final class ScreenTypist {
    private static final long PATIENCE_SECONDS = 30;
    private static final long KEY_MILLIS = 300;

    private final ScreenTerminal.VirtualTerminal virtual;
    private final ShellEngine engine;
    private final Repl repl;
    private final CompletableFuture<Void> loop;

    ScreenTypist(Path folder) throws Exception {
        this(folder, Config.DEFAULTS);
    }

    ScreenTypist(Path folder, Config config) throws Exception {
        HistoryFile.prepare(folder.resolve("history"), config.editing().history());
        virtual = ScreenTerminal.withTerminal("test", "xterm-256color", 60, 16);
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of()));
        var options = new ReplOptions(
                folder.resolve("history"),
                Style.DEFAULTS.withInk(Ink.DARK),
                Map.of("EDITOR", "sed -i s/1/4/"),
                config,
                ValueRenderer.plain(),
                List.of(),
                InstantSource.system());
        repl = new Repl(virtual.terminal(), engine, options);
        loop = CompletableFuture.runAsync(repl::loop);
        until("prompt", () -> String.join("\n", screen()).contains("nudge>"));
    }

    /** One key after the other, each when the screen is at rest: all at once would be a paste. */
    ScreenTypist types(String keys) {
        if (keys.startsWith("\u001b")) {
            input(keys);
            return this;
        }
        keys.chars().forEach(key -> input(Character.toString(key)));
        return this;
    }

    /** A key that changes nothing on the screen is given up on after a moment. */
    private void input(String keys) {
        try {
            var unusedBefore = virtual.screen().isDirty();
            virtual.terminal().processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            var unused = virtual.screen().waitDirty(KEY_MILLIS);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    ScreenTypist interrupt() {
        virtual.terminal().raise(Signal.INT);
        return this;
    }

    /** Waits until these lines stand one below the other at the end of what is on the screen, or above the prompt. */
    ScreenTypist shows(String... lines) {
        until(String.join("\n", lines), () -> contains(screen(), List.of(lines)));
        return this;
    }

    private List<String> screen() {
        return Arrays.stream(virtual.screen().toString().split("\n"))
                .map(String::stripTrailing)
                .toList();
    }

    private static boolean contains(List<String> screen, List<String> wanted) {
        for (int i = 0; i + wanted.size() <= screen.size(); i++) {
            if (screen.subList(i, i + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not come: " + what + "\nOn the screen:\n" + String.join("\n", screen()));
            }
            Thread.onSpinWait();
        }
    }

    void close() throws Exception {
        types("\u0015").types("\u0004");
        loop.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        repl.close();
        virtual.terminal().close();
        engine.close();
    }
}
