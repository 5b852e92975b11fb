package nudge.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.ScreenTerminal;

/** A terminal's window that nobody sees, with what stands in it; keys are typed into it. */
final class Window implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final ScreenTerminal.VirtualTerminal virtual;

    Window(int columns, int rows) {
        try {
            virtual = ScreenTerminal.withTerminal("test", "xterm-256color", columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Terminal terminal() {
        return virtual.terminal();
    }

    /** All rows, blanks at their ends left out. */
    String text() {
        int columns;
        int rows;
        long[] cells;
        synchronized (virtual.screen()) {
            columns = virtual.screen().getColumns();
            rows = virtual.screen().getRows();
            cells = new long[columns * rows];
            virtual.screen().dump(cells, 0, 0, rows, columns, new int[2]);
        }
        var text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            var line = Arrays.stream(cells, row * columns, (row + 1) * columns)
                    .mapToInt(ScreenTerminal::cellCodePoint)
                    .mapToObj(point -> point == 0 ? " " : Character.toString(point))
                    .collect(Collectors.joining());
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    Window keys(String keys) {
        try {
            virtual.terminal().processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Window resize(int columns, int rows) {
        virtual.screen().setSize(Size.of(columns, rows));
        virtual.terminal().setSize(Size.of(columns, rows));
        virtual.terminal().raise(Signal.WINCH);
        return this;
    }

    Window await(String text) {
        return await(shown -> shown.contains(text), "'" + text + "'");
    }

    Window awaitNo(String text) {
        return await(shown -> !shown.contains(text), "no '" + text + "'");
    }

    /** Waits until the window shows what a golden file says. */
    void golden(String name) {
        if (Golden.isUpdated()) {
            settle();
        } else {
            var wanted = Golden.text(name);
            waited(shown -> shown.equals(wanted));
        }
        Golden.check(name, text());
    }

    private void settle() {
        try {
            while (virtual.screen().waitDirty(400)) {
                virtual.screen().isDirty();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Window await(Predicate<String> wanted, String words) {
        if (!waited(wanted)) {
            throw new AssertionError(words + " did not come. The window shows:\n" + text());
        }
        return this;
    }

    private boolean waited(Predicate<String> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!wanted.test(text())) {
                if (System.nanoTime() > until) {
                    return false;
                }
                virtual.screen().waitDirty(20);
            }
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        virtual.terminal().close();
    }
}
