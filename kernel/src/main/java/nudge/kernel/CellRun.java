package nudge.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;
import nudge.run.RunSnapshot.State;
import nudge.run.SampleResult;
import nudge.view.HtmlText;
import nudge.view.HtmlView;
import nudge.view.Style;
import nudge.view.TextView;
import org.jspecify.annotations.Nullable;

/**
 * One run in a cell: one display, updated in its place at most ten times a second and once at the end, with the last
 * items folded below the figures. Hears the run on one thread.
 */
final class CellRun implements RunListener {
    private static final long MILLIS = 100;
    private static final int MOST_ITEMS = 50;
    private static final int WIDTH = 100;

    private final Cell cell;
    private final Displays displays;
    private final ScheduledExecutorService timer;
    private final String mark;
    private final String id;
    private final List<SampleResult> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable RunSnapshot latest;
    private boolean isDue;
    private boolean isShown;
    private boolean isOver;

    /** @param mark what must stand above it; empty mostly */
    CellRun(Cell cell, Displays displays, ScheduledExecutorService timer, String mark) {
        this.cell = cell;
        this.displays = displays;
        this.id = displays.newId();
        this.timer = timer;
        this.mark = mark;
    }

    @Override
    public synchronized void started(RunHeader header) {
        cell.shown().add(header.number());
    }

    @Override
    public synchronized void finished(SampleResult result) {
        items.add(result);
        if (items.size() > MOST_ITEMS) {
            items.remove(0);
        }
    }

    @Override
    public synchronized void noted(String line) {
        notes.add(line);
    }

    @Override
    public synchronized void changed(RunSnapshot snapshot) {
        latest = snapshot;
        if (snapshot.state() != State.RUNNING) {
            isOver = true;
            paint(snapshot);
        } else if (!isShown) {
            paint(snapshot);
        } else if (!isDue) {
            isDue = true;
            var unused = timer.schedule(this::paintLatest, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void paintLatest() {
        isDue = false;
        var snapshot = latest;
        if (snapshot != null && !isOver) {
            paint(snapshot);
        }
    }

    private void paint(RunSnapshot snapshot) {
        var bundle = bundle(snapshot);
        if (isShown) {
            displays.update(cell, bundle, id);
        } else {
            isShown = true;
            displays.show(cell, bundle, id);
        }
    }

    private Map<String, String> bundle(RunSnapshot snapshot) {
        var lines = above(snapshot);
        var text = new ArrayList<>(lines);
        text.addAll(TextView.report(Style.DEFAULTS.withWidth(WIDTH), snapshot.report()));
        var html = new StringBuilder();
        lines.forEach(line -> html.append("<p>").append(HtmlText.escape(line)).append("</p>\n"));
        html.append(HtmlView.fragment(snapshot.report()));
        if (!items.isEmpty()) {
            html.append("<details><summary>last ").append(items.size()).append(" items</summary>\n");
            html.append(HtmlView.items(items, MOST_ITEMS)).append("</details>\n");
        }
        var bundle = new LinkedHashMap<String, String>();
        bundle.put("text/html", html.toString());
        bundle.put("text/plain", String.join("\n", text));
        return bundle;
    }

    private List<String> above(RunSnapshot snapshot) {
        var lines = new ArrayList<String>();
        if (!mark.isEmpty()) {
            lines.add(mark);
        }
        var report = snapshot.report();
        int number = report.header().number();
        var of = report.done() + "/" + report.header().order().size();
        switch (snapshot.state()) {
            case RUNNING -> lines.add("running: " + of);
            case STOPPED -> lines.add("stopped at " + of + "; resume(\"" + number + "\") goes on");
            case FAILED -> lines.add("failed at " + of + "; what is done is kept");
            case DONE -> {}
        }
        lines.addAll(notes);
        return lines;
    }
}
