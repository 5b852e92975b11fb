package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.run.Compared;
import nudge.run.Comparisons;
import nudge.run.Rounded;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.stats.LiveBand;

/**
 * Two conditions metric by metric: paired difference, interval, p, the same against the placebo, what could have been seen;
 * then how many answers moved against the A/A floor, and what cannot be concluded.
 */
final class CompareLines {
    private static final int WIDE = 80;
    private static final int WIDE_FOR_PLACEBO = 112;

    private final Style style;
    private final Compared compared;

    private CompareLines(Style style, Compared compared) {
        this.style = style;
        this.compared = compared;
    }

    static List<String> of(Style style, Compared compared) {
        return new CompareLines(style, compared).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<>(table());
        placeboBelow().forEach(lines::add);
        var flips = ControlWords.flips(compared.flips()) + "; A/A floor: "
                + ControlWords.floor(compared.header(), compared.floor()) + ".";
        lines.addAll(Hanging.of(style, " ", flips));
        metrics()
                .filter(metric -> metric.role() == Role.PRIMARY)
                .forEach(metric -> lines.addAll(Hanging.of(style, " ", conclusion(metric))));
        boolean isBand = compared.differences().values().stream()
                .anyMatch(difference -> difference.interval().kind().equals(LiveBand.KIND));
        var legend = (isBand
                        ? "Paired over the same samples; [ ] is a band for the value this run will end with, and before"
                                + " the end there is no p."
                        : "Paired over the same samples; p of this pair alone.")
                + (isWide() && !isBand
                        ? " 'Seen from': the smallest difference, either way, that would have been seen with"
                                + " probability .8."
                        : "");
        Hanging.of(style, "   ", legend).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        return lines;
    }

    private List<String> table() {
        var grid = new Grid();
        var head = grid.row().left(" ").left("difference").right("p");
        if (isWide()) {
            head.right("seen from").right("flips").right("n");
        }
        if (isPlaceboBeside()) {
            head.left("less " + Comparisons.PLACEBO).right("p");
        }
        metrics().forEach(metric -> {
            var difference = of(metric);
            var row = grid.row()
                    .left(" " + Paint.BOLD.on(style, label(metric)))
                    .left(Rounded.of(difference))
                    .right(Rounded.p(difference.p()));
            if (isWide()) {
                row.right(Rounded.plain(difference.detectable()))
                        .right(String.valueOf(difference.flips()))
                        .right(String.valueOf(difference.nBoth()));
            }
            if (isPlaceboBeside()) {
                row.left(Rounded.of(beyond(metric)))
                        .right(Rounded.p(beyond(metric).p()));
            }
        });
        return grid.lines();
    }

    /** On narrow screens the placebo stands below, of primary metrics alone. */
    private List<String> placeboBelow() {
        if (isPlaceboBeside() || compared.beyondPlacebo().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        metrics()
                .filter(metric -> metric.role() == Role.PRIMARY)
                .forEach(metric -> lines.addAll(Hanging.of(
                        style,
                        " ",
                        Comparisons.name(compared.b(), Comparisons.PLACEBO) + ", " + metric.label() + ": "
                                + Rounded.of(beyond(metric)) + ", "
                                + Rounded.pInWords(beyond(metric).p()) + ".")));
        return lines;
    }

    private String conclusion(MetricInfo metric) {
        var difference = of(metric);
        var beyond = compared.beyondPlacebo().isPresent() ? beyond(metric) : difference;
        var start = metric.label() + ": ";
        if (!difference.interval().isDefined()) {
            return start + "nothing can be concluded, there is no interval (" + difference.clusters() + " templates).";
        }
        if (difference.worstCase().holds(0)) {
            return start + "nothing can be concluded, the samples without a score could turn it round ("
                    + Rounded.signed(difference.worstCase().lower()) + " to "
                    + Rounded.signed(difference.worstCase().upper()) + ").";
        }
        if (difference.interval().holds(0)) {
            return start + "nothing can be concluded, 0 lies in the interval; a difference of "
                    + Rounded.plain(Math.max(.01, difference.detectable()))
                    + " or more would have been seen with probability .8.";
        }
        return beyond.interval().holds(0)
                ? start
                        + "the two differ, but not beyond the placebo: that it is the content of the instruction cannot be"
                        + " concluded; a difference of " + Rounded.plain(Math.max(.01, beyond.detectable()))
                        + " from the placebo would have been seen with probability .8."
                : start + "the two differ" + (compared.beyondPlacebo().isPresent() ? ", and beyond the placebo." : ".");
    }

    private String label(MetricInfo metric) {
        return Columns.cut(SafeText.line(style, metric.label()), Math.max(6, style.width() - 31), style.sign("…", "~"));
    }

    private Stream<MetricInfo> metrics() {
        return compared.header().metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() != Role.DETAIL && metric.role() != Role.CONTROL)
                .filter(metric -> compared.differences().containsKey(metric.name()));
    }

    private Difference of(MetricInfo metric) {
        return compared.differences().getOrDefault(metric.name(), Difference.undefined(0, 0, 0));
    }

    private Difference beyond(MetricInfo metric) {
        return compared.beyondPlacebo()
                .map(differences -> differences.getOrDefault(metric.name(), Difference.undefined(0, 0, 0)))
                .orElseGet(() -> Difference.undefined(0, 0, 0));
    }

    private boolean isWide() {
        return style.width() >= WIDE;
    }

    private boolean isPlaceboBeside() {
        return style.width() >= WIDE_FOR_PLACEBO && compared.beyondPlacebo().isPresent();
    }
}
