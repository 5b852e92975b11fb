package nudge.repl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import nudge.view.Style;
import org.jline.utils.AttributedString;

/**
 * What stands above and below the prompt. Any thread may write to it: lines are gathered for a moment and printed above
 * the prompt, status rows are painted at most ten times a second.
 */
final class Screen implements AutoCloseable {
    private static final Duration LINES_WAIT = Duration.ofMillis(40);
    private static final Duration STATUS_EVERY = Duration.ofMillis(100);

    private final PromptReader reader;
    private final InstantSource clock;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "nudge-screen");
        thread.setDaemon(true);
        return thread;
    });
    private final StringBuilder lines = new StringBuilder();
    private IntFunction<List<String>> rows = columns -> List.of();
    private List<AttributedString> painted = List.of();
    private Instant paintedAt = Instant.EPOCH;
    private IntFunction<List<String>> live = columns -> List.of();
    private boolean linesDue;
    private boolean rowsDue;
    private boolean held;

    Screen(PromptReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Those of the window; of the default style where the terminal does not tell, as a dumb one. */
    int columns() {
        int columns = reader.getTerminal().getSize().getColumns();
        return columns > 0 ? Math.max(Style.LEAST_WIDTH, columns) : Style.DEFAULTS.width();
    }

    int rows() {
        return reader.getTerminal().getSize().getRows();
    }

    /** Prints whole lines above the prompt, soon. */
    synchronized void print(String text) {
        lines.append(text).append(text.endsWith("\n") ? "" : "\n");
        if (!linesDue) {
            linesDue = true;
            schedule(this::flush, LINES_WAIT);
        }
    }

    void print(List<String> text) {
        if (!text.isEmpty()) {
            print(String.join("\n", text));
        }
    }

    /** Prints what is gathered, now. */
    synchronized void flush() {
        linesDue = false;
        if (lines.length() > 0 && !held) {
            var text = lines.toString();
            lines.setLength(0);
            reader.printAbove(text);
        }
    }

    /**
     * Rows under the prompt from now on. None takes them away.
     *
     * @param text gives the rows for a number of columns; may hold colour codes; called when they are painted
     */
    synchronized void status(IntFunction<List<String>> text) {
        rows = text;
        repaint();
    }

    /**
     * Rows right below what is printed, while nobody is at the prompt, from now on.
     *
     * @param text as for {@link #status}
     */
    synchronized void live(IntFunction<List<String>> text) {
        live = text;
        flush();
        repaint();
    }

    /** Takes these rows away, now. */
    synchronized void noLive() {
        live = columns -> List.of();
        reader.live(List.of());
        flush();
    }

    /** Paints the rows again, soon: the window has another width. */
    synchronized void repaint() {
        if (!rowsDue) {
            rowsDue = true;
            var wait = Duration.between(clock.instant(), paintedAt.plus(STATUS_EVERY));
            schedule(this::paint, wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    /** What gives the rows has locks of its own, and is asked without this one; what was replaced meanwhile is let go. */
    private void paint() {
        IntFunction<List<String>> below;
        IntFunction<List<String>> above;
        synchronized (this) {
            rowsDue = false;
            if (held) {
                return;
            }
            paintedAt = clock.instant();
            below = rows;
            above = live;
        }
        var belowNow = lines(below);
        var aboveNow = lines(above);
        synchronized (this) {
            if (held) {
                return;
            }
            if (below == rows && !belowNow.equals(painted)) {
                painted = belowNow;
                reader.status(belowNow);
            }
            if (above == live) {
                reader.live(aboveNow);
            }
        }
    }

    private List<AttributedString> lines(IntFunction<List<String>> text) {
        return text.apply(columns()).stream().map(AttributedString::fromAnsi).toList();
    }

    /** Something else has the whole screen: what comes is printed when it is given back. */
    synchronized void hold() {
        flush();
        held = true;
        painted = List.of();
        reader.status(painted);
    }

    /** The screen is given back. */
    synchronized void release() {
        held = false;
        flush();
        repaint();
    }

    /** Does something on the screen's own thread, later. */
    void later(Duration wait, Runnable task) {
        schedule(task, wait);
    }

    private void schedule(Runnable task, Duration wait) {
        if (!later.isShutdown()) {
            var unused = later.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        later.shutdownNow();
        held = false;
        flush();
        if (!painted.isEmpty()) {
            reader.status(List.of());
        }
    }
}
