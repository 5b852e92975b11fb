package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** The primary metrics of each group of the breakdown: a row a group, a column a condition. */
final class GroupLines {
    private final Style style;
    private final RunReport report;
    private final Set<String> groups = new TreeSet<>();

    GroupLines(Style style, RunReport report) {
        this.style = style;
        this.report = report;
        report.conditions()
                .values()
                .forEach(condition -> groups.addAll(condition.groups().keySet()));
    }

    List<String> lines() {
        if (groups.isEmpty()) {
            return List.of();
        }
        return report.header().metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() == Role.PRIMARY)
                .flatMap(metric -> block(metric).stream())
                .toList();
    }

    private List<String> block(MetricInfo metric) {
        var lines = new ArrayList<String>();
        var band = new ArrayList<String>();
        for (var condition : report.conditions().keySet()) {
            band.add(condition);
            if (band.size() > 1 && grid(metric, band).width() > style.width()) {
                band.remove(band.size() - 1);
                lines.addAll(grid(metric, band).lines());
                band.clear();
                band.add(condition);
            }
        }
        lines.addAll(grid(metric, band).lines());
        return lines;
    }

    private Grid grid(MetricInfo metric, List<String> conditions) {
        var grid = new Grid();
        var head = grid.row().left(" " + Paint.BOLD.on(style, SafeText.line(style, metric.label())));
        conditions.forEach(name -> head.left(SafeText.line(style, name)));
        groups.forEach(group -> {
            var row = grid.row().left("   " + SafeText.line(style, group));
            conditions.forEach(name -> row.left(Rounded.of(metric, estimate(name, group, metric))));
        });
        return grid;
    }

    private Estimate estimate(String condition, String group, MetricInfo metric) {
        var shown = report.conditions().get(condition);
        var metrics = shown == null ? null : shown.groups().get(group);
        return metrics == null ? Estimate.empty() : metrics.getOrDefault(metric.name(), Estimate.empty());
    }
}
