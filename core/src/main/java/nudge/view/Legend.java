package nudge.view;

import nudge.run.IntervalKinds;
import nudge.run.RunReport;
import nudge.score.MetricInfo.Role;

/** What the intervals and p values of a table are. */
final class Legend {
    private Legend() {}

    /** One sentence; empty where there is nothing to explain. */
    static String of(RunReport report) {
        var kinds = new IntervalKinds();
        report.header().metrics().stream()
                .filter(metric ->
                        metric.info().role() != Role.DETAIL && metric.info().role() != Role.CONTROL)
                .flatMap(metric -> new MetricFigures(report, metric.info()).estimates().stream())
                .forEach(estimate -> kinds.add(estimate.interval()));
        if (kinds.isEmpty()) {
            return "";
        }
        return kinds.words()
                + (report.comparisons().isEmpty()
                        ? ""
                        : report.complete()
                                ? "; differences are paired, p after Holm"
                                : "; differences are paired, without p before the end");
    }
}
