package nudge.run;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Reports of a run while it goes on. Figures are added up as samples come in, and so are always those of the finished
 * prefix. Comparisons and findings need a pass over all samples: once that takes longer than a blink it is made on a
 * thread of its own, and so seldom that it costs a twentieth of the time; they may then be a little older than the
 * figures. The report at the end is made in one pass. Thread-safe.
 */
final class Pictures {
    private static final long COST_FACTOR = 20;
    private static final long BLINK_MILLIS = 25;
    /** As long as nothing is known of the cost, a pass over so many is taken to be short. */
    private static final int FEW = 200;

    private final RunHeader header;
    private final Results results;
    private final ReportMaker reports;
    private final Clock clock;
    private final Tally tally;
    private @Nullable RunReport whole;
    private boolean isRenewing;
    private long cost;
    private long next;

    Pictures(RunHeader header, Results results, ReportMaker reports, Clock clock) {
        this.header = header;
        this.results = results;
        this.reports = reports;
        this.clock = clock;
        this.tally = new Tally(header);
    }

    /** The next sample of the run's order; it has been added to the results before. */
    synchronized void add(SampleResult result) {
        tally.add(result);
    }

    /** The report over the finished prefix, made in one pass. */
    RunReport whole() {
        var outlines = results.outlines();
        synchronized (this) {
            if (whole != null && whole.done() == outlines.size()) {
                return whole;
            }
        }
        long before = clock.millis();
        var made = reports.report(header, outlines);
        keep(made, clock.millis() - before);
        return made;
    }

    /** Figures of now, with comparisons and findings of now or of a little before. */
    RunReport live() {
        if (isDue()) {
            if (isShort()) {
                return whole();
            }
            renew();
        }
        return figures();
    }

    private synchronized RunReport figures() {
        var now = tally.report();
        return whole == null
                ? now
                : new RunReport(
                        header,
                        now.done(),
                        now.conditions(),
                        whole.comparisons(),
                        whole.controls(),
                        whole.findings(),
                        now.failed(),
                        whole.stopped());
    }

    private synchronized boolean isDue() {
        return !isRenewing && clock.millis() >= next;
    }

    private synchronized boolean isShort() {
        return whole == null ? results.size() <= FEW : cost <= BLINK_MILLIS;
    }

    private void renew() {
        synchronized (this) {
            isRenewing = true;
        }
        var thread = new Thread(
                () -> {
                    try {
                        whole();
                    } finally {
                        synchronized (this) {
                            isRenewing = false;
                        }
                    }
                },
                "nudge-report-" + header.number());
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void keep(RunReport made, long millis) {
        cost = millis;
        next = clock.millis() + COST_FACTOR * millis;
        if (whole == null || whole.done() <= made.done()) {
            whole = made;
        }
    }
}
