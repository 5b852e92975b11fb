package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.run.Interactions;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** What two nudges do together beyond what each does alone: a row a metric, and what follows of the primary ones. */
final class InteractionLines {
    private InteractionLines() {}

    static List<String> of(Style style, RunReport report, Interactions.Square square) {
        var differences = report.comparisons().getOrDefault(square.name(), Collections.emptySortedMap());
        var grid = new Grid();
        grid.row().left(" ").left("more together").right("p").right("seen from").right("n");
        var sentences = new ArrayList<String>();
        report.header().metrics().stream().map(Metric::info).forEach(metric -> {
            var difference = differences.get(metric.name());
            if (difference != null && difference.isDefined() && metric.role() != Role.CONTROL) {
                grid.row()
                        .left(" " + Paint.BOLD.on(style, SafeText.line(style, metric.label())))
                        .left(Rounded.of(difference))
                        .right(Rounded.p(difference.p()))
                        .right(Rounded.plain(difference.detectable()))
                        .right(String.valueOf(difference.nBoth()));
                if (metric.role() == Role.PRIMARY) {
                    sentences.add(sentence(metric, difference));
                }
            }
        });
        var lines = new ArrayList<>(grid.lines());
        sentences.forEach(sentence -> lines.addAll(Hanging.of(style, " ", sentence)));
        return lines;
    }

    private static String sentence(MetricInfo metric, Difference difference) {
        var start = metric.label() + ": ";
        if (!difference.interval().isDefined()) {
            return start + "nothing can be concluded, there is no interval (" + difference.clusters() + " templates).";
        }
        return start
                + (difference.interval().holds(0)
                        ? "that the two act on each other cannot be concluded; from "
                                + Rounded.plain(Math.max(.01, difference.detectable()))
                                + " on it would have been seen with probability .8."
                        : "together the two do not do what they do one by one.");
    }
}
