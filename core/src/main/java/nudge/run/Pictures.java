package nudge.run;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports of a run while it goes on. Figures are added up as samples come in, and so are always those of the finished
 * prefix. Comparisons and findings need a pass over all samples: where that takes long they are renewed more seldom, so
 * that pictures cost a twentieth of the time at most. The report at the end is made in one pass. Thread-safe.
 */
final class Pictures {
    private static final long COST_FACTOR = 20;

    private final RunHeader header;
    private final Results results;
    private final ReportMaker reports;
    private final Clock clock;
    private final Tally tally;
    private @Nullable RunReport whole;
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
    synchronized RunReport whole() {
        var outlines = results.outlines();
        var last = whole;
        if (last != null && last.done() == outlines.size()) {
            return last;
        }
        long before = clock.millis();
        var made = reports.report(header, outlines);
        long after = clock.millis();
        next = after + COST_FACTOR * (after - before);
        whole = made;
        return made;
    }

    /** Figures of now, with comparisons and findings of now or of a little before. */
    synchronized RunReport live() {
        var last = whole;
        if (last == null || clock.millis() >= next) {
            return whole();
        }
        var now = tally.report();
        return new RunReport(
                header, now.done(), now.conditions(), last.comparisons(), List.copyOf(last.findings()), now.failed());
    }
}
