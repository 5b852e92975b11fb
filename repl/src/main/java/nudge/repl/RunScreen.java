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
    private static final Duration BETWEEN_ITEMS = Duration.ofMillis(150);
    private static final int ALWAYS_SHOWN = 3;
    private static final int ROWS = 4;

    private final RunsScreen runs;
    private Trail trail = Trail.EMPTY;
    private Instant shownAt = Instant.EPOCH;
    private int shown;
    private int skipped;

    RunScreen(RunsScreen runs) {
        this.runs = runs;
    }

    @Override
    public void started(RunHeader header) {
        runs.print(TextView.header(runs.style(), header));
    }

    @Override
    public void finished(SampleResult result) {
        var now = runs.now();
        if (shown >= ALWAYS_SHOWN && Duration.between(shownAt, now).compareTo(BETWEEN_ITEMS) < 0) {
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
        trail = trail.plus(snapshot.report());
        if (snapshot.state() == State.RUNNING) {
            var seen = trail;
            runs.status(this, style -> TextView.status(style, snapshot, seen, ROWS));
            return;
        }
        printSkipped();
        runs.end(this);
        runs.print(ending(snapshot, runs.style()));
    }

    private static List<String> ending(RunSnapshot snapshot, Style style) {
        var report = snapshot.report();
        var lines = new ArrayList<String>();
        lines.addAll(TextView.table(style, report));
        lines.addAll(TextView.failed(style, report));
        lines.addAll(TextView.findings(style, report));
        var number = report.header().number();
        var of = report.done() + " of " + report.header().order().size() + " samples";
        switch (snapshot.state()) {
            case STOPPED ->
                lines.addAll(Prose.lines(
                        style,
                        "Run " + number + " is stopped after " + of + "; they are kept. resume(\"" + number
                                + "\") goes on."));
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
            runs.print(List.of("  ... " + skipped + " more, too quick to show; open(N) shows any"));
            skipped = 0;
        }
    }
}
