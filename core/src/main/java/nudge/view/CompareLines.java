package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.run.Rounded;
import nudge.run.RunHeader;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.stats.LiveBand;

/** Two conditions metric by metric: paired difference, interval, p, what could have been seen, how many answers moved. */
final class CompareLines {
    private static final int WIDE = 80;

    private CompareLines() {}

    static List<String> of(Style style, RunHeader header, Map<String, Difference> differences) {
        boolean wide = style.width() >= WIDE;
        var grid = new Grid();
        var head = grid.row().left(" ").left("difference").right("p");
        if (wide) {
            head.right("seen from").right("flips").right("n");
        }
        header.metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() != Role.DETAIL && differences.containsKey(metric.name()))
                .forEach(metric -> {
                    var difference = differences.getOrDefault(metric.name(), Difference.undefined(0, 0, 0));
                    var label = Columns.cut(
                            SafeText.line(style, metric.label()),
                            Math.max(6, style.width() - 31),
                            style.sign("…", "~"));
                    var row = grid.row()
                            .left(" " + Paint.BOLD.on(style, label))
                            .left(Rounded.of(difference))
                            .right(Rounded.p(difference.p()));
                    if (wide) {
                        row.right(Rounded.plain(difference.detectable()))
                                .right(String.valueOf(difference.flips()))
                                .right(String.valueOf(difference.nBoth()));
                    }
                });
        var lines = new ArrayList<>(grid.lines());
        boolean isBand = differences.values().stream()
                .anyMatch(difference -> difference.interval().kind().equals(LiveBand.KIND));
        var legend = (isBand
                        ? "Paired over the same samples; [ ] is a band for the value this run will end with, and before"
                                + " the end there is no p."
                        : "Paired over the same samples; p of this pair alone.")
                + (wide && !isBand
                        ? " 'Seen from': the smallest difference, either way, that would have been seen with"
                                + " probability .8."
                        : "");
        Hanging.of(style, "   ", legend).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        return lines;
    }
}
