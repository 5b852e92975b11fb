package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Estimate;
import nudge.score.MetricInfo;

/** Metrics beside the primary ones: a row a condition, a column a metric, as many columns as fit, then the next band. */
final class ShownBlock {
    private final Style style;
    private final RunReport report;

    ShownBlock(Style style, RunReport report) {
        this.style = style;
        this.report = report;
    }

    List<String> lines(List<MetricInfo> metrics) {
        var lines = new ArrayList<String>();
        var band = new ArrayList<MetricInfo>();
        for (var metric : metrics) {
            var more = new ArrayList<>(band);
            more.add(metric);
            if (!band.isEmpty() && grid(more).width() >= style.width()) {
                lines.addAll(indented(band));
                band.clear();
            }
            band.add(metric);
        }
        if (!band.isEmpty()) {
            lines.addAll(indented(band));
        }
        return lines;
    }

    private List<String> indented(List<MetricInfo> band) {
        return grid(band).lines().stream().map(line -> " " + line).toList();
    }

    private Grid grid(List<MetricInfo> band) {
        var sides = new ArrayList<Grid.Side>();
        var head = new ArrayList<String>();
        sides.add(Grid.Side.LEFT);
        head.add("");
        band.forEach(metric -> {
            sides.add(Grid.Side.LEFT);
            head.add(Paint.BOLD.on(style, metric.label()));
        });
        var grid = new Grid(sides).row(head);
        report.conditions().forEach((name, condition) -> {
            var row = new ArrayList<String>();
            row.add("  " + SafeText.line(style, name));
            band.forEach(metric ->
                    row.add(Rounded.of(metric, condition.metrics().getOrDefault(metric.name(), Estimate.empty()))));
            grid.row(row);
        });
        return grid;
    }
}
