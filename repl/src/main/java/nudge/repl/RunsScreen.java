package nudge.repl;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import nudge.run.RunListener;
import nudge.shell.Front;
import nudge.view.Style;

/**
 * The runs of a prompt: they go on behind it, and the one that began last has the status rows. Safe for several threads.
 */
final class RunsScreen implements Front {
    private final Screen screen;
    private final Supplier<Style> style;
    private final InstantSource clock;
    private final AtomicInteger begun = new AtomicInteger();
    private final Map<RunScreen, Function<Style, List<String>>> running = new LinkedHashMap<>();

    RunsScreen(Screen screen, Supplier<Style> style, InstantSource clock) {
        this.screen = screen;
        this.style = style;
        this.clock = clock;
    }

    @Override
    public Pace pace() {
        return Pace.BACKGROUND;
    }

    @Override
    public RunListener view() {
        begun.incrementAndGet();
        return new RunScreen(this);
    }

    /** How many runs have begun here so far. */
    int begun() {
        return begun.get();
    }

    /** What fits the window now. */
    Style style() {
        return style.get();
    }

    Instant now() {
        return clock.instant();
    }

    void print(List<String> lines) {
        screen.print(lines);
    }

    /** What a run wants to stand below the prompt. */
    synchronized void status(RunScreen run, Function<Style, List<String>> rows) {
        running.put(run, rows);
        screen.status(this::rows);
    }

    /** The run needs no rows any more. */
    synchronized void end(RunScreen run) {
        running.remove(run);
        screen.status(this::rows);
    }

    private List<String> rows(int columns) {
        var style = this.style.get().withWidth(columns);
        return last().apply(style);
    }

    private synchronized Function<Style, List<String>> last() {
        Function<Style, List<String>> last = any -> List.of();
        for (var rows : running.values()) {
            last = rows;
        }
        return last;
    }
}
