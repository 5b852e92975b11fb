package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nudge.run.RunReport;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** The figures of a run: primary metrics with bars and differences, the others beside, picks by position. */
final class TableLines {
    private static final int MINIMAL = 60;

    private TableLines() {}

    static List<String> of(Style style, RunReport report) {
        var primary = metrics(report, Role.PRIMARY);
        var beside = new ArrayList<>(metrics(report, Role.READS));
        beside.addAll(metrics(report, Role.SHOWN));
        boolean minimal = style.width() < MINIMAL;
        var lines = new ArrayList<String>();
        if (!report.complete()) {
            lines.add(" " + report.done() + " of " + report.header().order().size() + " samples");
        }
        primary.stream()
                .limit(minimal ? 1 : Integer.MAX_VALUE)
                .forEach(metric -> lines.addAll(new MetricBlock(style, report, metric).lines()));
        int hidden = minimal ? primary.size() - 1 + beside.size() : 0;
        if (hidden > 0) {
            lines.add(" " + hidden + " more metrics: widen the window");
        } else {
            lines.addAll(new ShownBlock(style, report).lines(beside));
            lines.addAll(positions(style, report));
        }
        return lines.stream().map(line -> fitted(style, line)).toList();
    }

    private static List<MetricInfo> metrics(RunReport report, Role role) {
        return report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == role)
                .toList();
    }

    private static List<String> positions(Style style, RunReport report) {
        var shown = report.conditions().entrySet().stream()
                .filter(condition -> !condition.getValue().positions().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        int most = shown.stream()
                .mapToInt(condition -> condition.getValue().positions().size())
                .max()
                .orElse(0);
        var sides = IntStream.rangeClosed(0, most)
                .mapToObj(i -> i == 0 ? Grid.Side.LEFT : Grid.Side.RIGHT)
                .toList();
        var head = IntStream.range(0, most).mapToObj(i -> "(" + (char) ('a' + i) + ")");
        var grid = new Grid(sides)
                .row(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(Paint.BOLD.on(style, "picks by position")), head)
                        .toList());
        shown.forEach(condition -> {
            var row = new ArrayList<>(List.of("  " + SafeText.line(style, condition.getKey())));
            condition.getValue().positions().forEach(count -> row.add(String.valueOf(count)));
            grid.row(row);
        });
        return grid.lines().stream().map(line -> " " + line).collect(Collectors.toList());
    }

    /** The last guard of the width: labels of one's own may be longer than a screen. */
    private static String fitted(Style style, String line) {
        return Columns.of(line) <= style.width()
                ? line
                : Columns.cut(line.replaceAll("\u001b\\[[0-9;]*m", ""), style.width(), style.sign("…", "~"));
    }
}
