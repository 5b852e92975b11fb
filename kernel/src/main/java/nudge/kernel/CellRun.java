package nudge.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;
import nudge.run.RunSnapshot.State;
import nudge.run.SampleResult;
import nudge.shell.MimeBundle;
import nudge.view.LatestItems;
import nudge.view.LiveHtml;
import nudge.view.Style;
import nudge.view.Watched;
import org.jspecify.annotations.Nullable;

/**
 * One run in a cell: one display, updated in its place at most ten times a second and once at the end, and one below
 * it with the last items. Hears the run on one thread.
 */
final class CellRun implements RunListener {
    private static final long MILLIS = 100;
    private static final int ITEMS_IN_SIGHT = 4;
    private static final Style STYLE = Style.DEFAULTS.withWidth(100);

    private final CellPlace place;
    private final ScheduledExecutorService timer;
    private final String mark;
    private final String id;
    private final String itemsId;
    private LatestItems items = LatestItems.NONE;
    private @Nullable Watched watched;
    private final List<String> notes = new ArrayList<>();
    private @Nullable RunSnapshot latest;
    private boolean isDue;
    private final Set<String> shown = new HashSet<>();
    private boolean isOver;

    /** @param mark what must stand above it; empty mostly */
    CellRun(CellPlace place, ScheduledExecutorService timer, String mark) {
        this.place = place;
        this.id = place.newId();
        this.itemsId = place.newId();
        this.timer = timer;
        this.mark = mark;
    }

    @Override
    public synchronized void started(RunHeader header) {
        place.showsRun(header.number());
    }

    @Override
    public synchronized void finished(SampleResult result) {
        items = items.plus(result);
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
        } else if (shown.isEmpty()) {
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
        var known = watched;
        var now = known == null ? Watched.of(snapshot) : known.plus(snapshot);
        watched = now;
        var above = above();
        var lines = new ArrayList<>(above);
        lines.addAll(LiveHtml.lines(STYLE, now));
        put(id, LiveHtml.of(now, above), lines);
        if (items.all() > 0) {
            put(itemsId, items.html(ITEMS_IN_SIGHT), items.lines(STYLE, ITEMS_IN_SIGHT));
        }
    }

    private void put(String display, String html, List<String> lines) {
        var bundle = MimeBundle.plain(String.join("\n", lines)).with(MimeBundle.HTML, html);
        if (shown.add(display)) {
            place.show(display, bundle);
        } else {
            place.update(display, bundle);
        }
    }

    private List<String> above() {
        var lines = new ArrayList<String>();
        if (!mark.isEmpty()) {
            lines.add(mark);
        }
        lines.addAll(notes);
        return lines;
    }
}
