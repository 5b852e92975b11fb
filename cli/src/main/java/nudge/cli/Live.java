package nudge.cli;

import java.util.List;
import java.util.function.Function;
import nudge.RunHandle;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.view.PlainView;
import nudge.view.Prose;
import nudge.view.SafeText;
import nudge.view.Style;
import nudge.view.TextView;
import nudge.view.Trail;

/**
 * A run while it goes on: on a terminal each finished item, and below the last one rows with progress and figures; else
 * plain lines on standard error. Hears a run on one thread.
 */
final class Live implements RunListener {
    private static final int STATUS_ROWS = 4;
    private static final String UP_AND_CLEAR = "\u001b[1A\u001b[2K";

    /** At most ten pictures come in a second. */
    private static final int PICTURES_PER_LOOK = 8;

    private final Screen screen;
    private Style style;
    private Trail trail = Trail.EMPTY;
    private List<String> status = List.of();
    private int rows;
    private int pictures;

    private Live(Screen screen) {
        this.screen = screen;
        this.style = screen.style();
    }

    /** Starts a run with a fitting listener and waits for its end; Ctrl-C stops it and keeps what is done. */
    static RunHandle watch(Screen screen, Function<RunListener, RunHandle> starts) throws InterruptedException {
        var handle = starts.apply(view(screen));
        try (var stop = new StopOnInterrupt(handle::stop, handle::await)) {
            stop.await();
        }
        return handle;
    }

    /** What fits this screen: rows that change on a terminal, else plain lines. */
    static RunListener view(Screen screen) {
        return screen.terminal()
                ? new Live(screen)
                : new PlainView(screen.style(), line -> {
                    screen.err().println(line);
                    screen.err().flush();
                });
    }

    /** What the process ends with after this run; what it cost and its failures are told on standard error. */
    static int exitCode(RunHandle handle, Screen screen) {
        var run = handle.run();
        screen.err().println(SafeText.line(screen.style(), RunDetails.line(handle)));
        screen.err().flush();
        var failure = run.failure();
        if (failure.isPresent()) {
            screen.err()
                    .println("nudge: "
                            + SafeText.lines(
                                    screen.style(), String.valueOf(failure.get().getMessage())));
            return run.report().done() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_RUN;
        }
        var spent = run.spent();
        if (run.state() == RunSnapshot.State.STOPPED && spent.isPresent()) {
            Prose.lines(screen.style(), "nudge: " + SafeText.line(screen.style(), spent.get()))
                    .forEach(screen.err()::println);
            return ExitCode.BUDGET_SPENT;
        }
        return switch (run.state()) {
            case STOPPED -> handle.report().stopped().isPresent() ? exitCode(handle.report()) : ExitCode.INTERRUPTED;
            case FAILED -> ExitCode.NOTHING_RUN;
            case RUNNING, DONE -> exitCode(handle.report());
        };
    }

    private static int exitCode(RunReport report) {
        return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    @Override
    public void started(RunHeader header) {
        draw(TextView.header(style, header));
    }

    @Override
    public void finished(SampleResult result) {
        draw(TextView.item(style, result));
    }

    @Override
    public void changed(RunSnapshot snapshot) {
        trail = trail.plus(snapshot);
        look();
        status = snapshot.state() == RunSnapshot.State.RUNNING
                ? TextView.status(style, snapshot, trail, STATUS_ROWS)
                : List.of();
        draw(List.of());
    }

    @Override
    public void noted(String line) {
        draw(List.of(SafeText.line(style, line)));
    }

    /** The window's width costs a process to find out, so not each time. */
    private void look() {
        pictures++;
        if (pictures % PICTURES_PER_LOOK == 0) {
            style = screen.style();
        }
    }

    /** Lines that stay, and the rows below them anew. */
    private void draw(List<String> lines) {
        var text = new StringBuilder(UP_AND_CLEAR.repeat(rows));
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        status.forEach(line -> text.append(line).append(System.lineSeparator()));
        rows = status.size();
        screen.out().print(text);
        screen.out().flush();
    }
}
