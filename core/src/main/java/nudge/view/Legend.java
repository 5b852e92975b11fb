package nudge.view;

import java.util.TreeSet;
import nudge.run.RunReport;
import nudge.score.MetricInfo.Role;

/** What the intervals and p values of a table are. */
final class Legend {
    private Legend() {}

    /** One sentence; empty where there is nothing to explain. */
    static String of(RunReport report) {
        var kinds = new TreeSet<String>();
        var notes = new TreeSet<String>();
        report.header().metrics().stream()
                .filter(metric ->
                        metric.info().role() != Role.DETAIL && metric.info().role() != Role.CONTROL)
                .flatMap(metric -> new MetricFigures(report, metric.info()).estimates().stream())
                .forEach(estimate -> {
                    if (estimate.interval().isDefined()) {
                        kinds.add(estimate.interval().kind());
                    }
                    if (!estimate.interval().note().isEmpty()) {
                        notes.add(estimate.interval().note());
                    }
                });
        if (kinds.isEmpty() && notes.isEmpty()) {
            return "";
        }
        return (kinds.isEmpty() ? "no intervals" : "95 % intervals: " + String.join(", ", kinds))
                + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")")
                + (report.comparisons().isEmpty() ? "" : "; differences are paired, p after Holm");
    }
}
