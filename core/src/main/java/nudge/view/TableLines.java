package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunReport;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** The figures of a run: primary metrics with bars and differences, the others beside, picks by position, a legend. */
final class TableLines {
    private static final int MINIMAL = 60;

    private final Style style;
    private final RunReport report;

    TableLines(Style style, RunReport report) {
        this.style = style;
        this.report = report;
    }

    List<String> lines() {
        var primary = metrics(Role.PRIMARY);
        var beside = new ArrayList<>(metrics(Role.READS));
        beside.addAll(metrics(Role.SHOWN));
        boolean minimal = style.width() < MINIMAL;
        var lines = new ArrayList<String>();
        if (!report.complete()) {
            lines.add(" " + report.done() + " of " + report.header().order().size() + " samples");
        }
        lines.addAll(blocks(minimal && !primary.isEmpty() ? primary.subList(0, 1) : primary));
        int hidden = minimal ? Math.max(0, primary.size() - 1) + beside.size() : 0;
        if (hidden > 0) {
            lines.add(" " + hidden + " more metrics on a wider screen");
        } else {
            lines.addAll(new ShownBlock(style, report).lines(beside));
            lines.addAll(positions());
        }
        var legend = Legend.of(report);
        if (!legend.isEmpty()) {
            Hanging.of(style, "   ", legend).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        }
        return lines;
    }

    private List<String> blocks(List<MetricInfo> metrics) {
        var figures = metrics.stream()
                .map(metric -> new MetricFigures(report, metric))
                .toList();
        int names = figures.stream()
                .mapToInt(metric -> MetricBlock.nameColumns(style, metric))
                .max()
                .orElse(0);
        return figures.stream()
                .flatMap(metric -> new MetricBlock(style, metric, names).lines().stream())
                .toList();
    }

    private List<MetricInfo> metrics(Role role) {
        return report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == role)
                .toList();
    }

    private List<String> positions() {
        var facts = new ArrayList<String>();
        report.conditions().forEach((name, condition) -> {
            var counts = new ArrayList<String>();
            for (int i = 0; i < condition.positions().size(); i++) {
                counts.add((char) ('a' + i) + " " + condition.positions().get(i));
            }
            if (!counts.isEmpty()) {
                facts.add(SafeText.line(style, name) + ": " + String.join(" ", counts));
            }
        });
        if (facts.isEmpty()) {
            return List.of();
        }
        facts.set(0, Paint.BOLD.on(style, "picks by position") + "  " + facts.get(0));
        return Facts.joined(style, facts);
    }
}
