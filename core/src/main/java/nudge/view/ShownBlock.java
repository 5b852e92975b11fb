package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunReport;
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
            band.add(metric);
            if (band.size() > 1 && grid(band).width() > style.width()) {
                band.remove(band.size() - 1);
                lines.addAll(grid(band).lines());
                band.clear();
                band.add(metric);
            }
        }
        if (!band.isEmpty()) {
            lines.addAll(grid(band).lines());
        }
        return lines;
    }

    private Grid grid(List<MetricInfo> band) {
        var figures =
                band.stream().map(metric -> new MetricFigures(report, metric)).toList();
        var grid = new Grid();
        var head = grid.row().left("");
        figures.forEach(metric -> head.left(Paint.BOLD.on(style, SafeText.line(style, metric.label()))));
        report.conditions().keySet().forEach(name -> {
            var row = grid.row().left("   " + SafeText.line(style, name));
            figures.forEach(metric -> row.left(metric.value(style, name)));
        });
        return grid;
    }
}
