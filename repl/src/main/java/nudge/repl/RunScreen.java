package nudge.repl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;
import nudge.run.RunSnapshot.State;
import nudge.run.SampleResult;
import nudge.view.Prose;
import nudge.view.Style;
import nudge.view.TextView;
import nudge.view.Trail;

/**
 * One run on the screen: items above the prompt as they are finished, its figures below while it runs, and its table at
 * the end. Items that come faster than a person can follow are counted instead. Hears the run on one thread.
 */
final class RunScreen implements RunListener {
    private static final int ALWAYS_SHOWN = 3;
    private static final int ROWS = 4;
    private static final int NARROW = 70;

    private final RunsScreen runs;
    private final String mark;
    private volatile int number;
    private Trail trail = Trail.EMPTY;
    private Instant shownAt = Instant.EPOCH;
    private int shown;
    private int skipped;

    /**
     * Before the run begins.
     *
     * @param mark what must stand on every row; empty mostly
     */
    RunScreen(RunsScreen runs, String mark) {
        this.runs = runs;
        this.mark = mark;
    }

    /** The run's number; 0 before it has begun. */
    int number() {
        return number;
    }

    @Override
    public void started(RunHeader header) {
        number = header.number();
        if (!mark.isEmpty()) {
            runs.print(Prose.lines(
                    runs.style(), mark + ": run " + number + " as it is stored. No model is asked. /stop ends it."));
        }
        runs.print(TextView.header(runs.style(), header));
    }

    @Override
    public void finished(SampleResult result) {
        var now = runs.now();
        boolean early = shown >= ALWAYS_SHOWN
                && Duration.between(shownAt, now).compareTo(runs.pacing().betweenItems()) < 0;
        if (early || runs.pacing().isPaused()) {
            skipped++;
            return;
        }
        shown++;
        shownAt = now;
        printSkipped();
        runs.print(TextView.item(runs.style(), result));
    }

    @Override
    public void changed(RunSnapshot snapshot) {
        trail = trail.plus(snapshot);
        if (snapshot.state() == State.RUNNING) {
            var seen = trail;
            runs.status(this, style -> marked(style, snapshot, seen));
            return;
        }
        printSkipped();
        runs.end(this);
        runs.print(ending(snapshot, runs.style()));
    }

    private List<String> marked(Style style, RunSnapshot snapshot, Trail seen) {
        if (mark.isEmpty()) {
            return TextView.status(style, snapshot, seen, ROWS);
        }
        var front = " " + (style.width() < NARROW ? mark.replaceAll(" .*", "") : mark);
        return TextView.status(style.withWidth(style.width() - front.length()), snapshot, seen, ROWS).stream()
                .map(row -> front + row)
                .toList();
    }

    private List<String> ending(RunSnapshot snapshot, Style style) {
        var report = snapshot.report();
        var lines = new ArrayList<String>();
        if (!mark.isEmpty()) {
            lines.addAll(Prose.lines(
                    style,
                    mark + ": " + report.done() + " items shown of run "
                            + report.header().number() + "."));
            lines.addAll(TextView.table(style, report));
            return lines;
        }
        lines.addAll(TextView.said(style, report));
        var number = report.header().number();
        var of = report.done() + " of " + report.header().order().size() + " samples";
        switch (snapshot.state()) {
            case STOPPED ->
                lines.addAll(Prose.lines(
                        style,
                        "Run " + number + " is stopped after " + of + "; they are kept. "
                                + (report.stopped().isPresent()
                                        ? "A rule stopped it: more is asked by a larger limit, or without the rule."
                                        : "resume(\"" + number + "\") goes on.")));
            case FAILED ->
                lines.addAll(Prose.lines(style, "Run " + number + " failed after " + of + "; they are kept."));
            case RUNNING, DONE -> {}
        }
        return lines;
    }

    @Override
    public void noted(String line) {
        runs.print(Prose.lines(runs.style(), line));
    }

    private void printSkipped() {
        if (skipped > 0) {
            runs.print(List.of("  ... " + skipped + " more, not shown; open(N) shows any"));
            skipped = 0;
        }
    }
}
