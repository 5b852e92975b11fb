package nudge.view;

import java.util.ArrayList;
import nudge.run.Rounded;
import nudge.run.RunSnapshot;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;

/** A run's state as one line without any layout, for pipes and logs: {@code 18/50 bias Q +.42 [+.18, +.63], ...}. */
final class PlainLine {
    private PlainLine() {}

    static String of(Style style, RunSnapshot snapshot) {
        var report = snapshot.report();
        var line = new StringBuilder();
        if (!report.header().model().kind().mark().isEmpty()) {
            line.append('[').append(report.header().model().kind().mark()).append("] ");
        }
        line.append(report.done()).append('/').append(report.header().order().size());
        report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == Role.PRIMARY)
                .findFirst()
                .ifPresent(metric -> {
                    var figures = new MetricFigures(report, metric);
                    var values = new ArrayList<String>();
                    figures.conditions()
                            .forEach(name -> values.add(name + " " + Rounded.of(metric, figures.estimate(name))));
                    line.append(' ').append(metric.label()).append(": ").append(String.join(", ", values));
                });
        if (snapshot.costs().tokens().all() > 0) {
            line.append(" (").append(CostLines.line(snapshot.costs())).append(')');
        }
        return SafeText.line(style, line.toString());
    }
}
