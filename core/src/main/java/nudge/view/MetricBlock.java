package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nudge.run.Comparisons;
import nudge.run.NearTiesFinding;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.MetricInfo;

/**
 * One primary metric: a row a condition with its interval, its bar and its paired differences to the reference and the
 * placebo. Where they do not fit beside it the differences stand below, where the bar does not fit there is none.
 */
final class MetricBlock {
    private static final int LEAST_BAR = 9;
    private static final int LARGEST_BAR = 41;

    private final Style style;
    private final RunReport report;
    private final MetricInfo metric;

    MetricBlock(Style style, RunReport report, MetricInfo metric) {
        this.style = style;
        this.report = report;
        this.metric = metric;
    }

    List<String> lines() {
        var beside = grid(0, against());
        int room = style.width() - beside.width() - 3;
        if (beside.width() < style.width() && room >= LEAST_BAR) {
            return indented(grid(Math.min(room, LARGEST_BAR), against()));
        }
        if (beside.width() < style.width() && style.width() < 80) {
            return indented(beside);
        }
        int levelRoom = style.width() - grid(0, List.of()).width() - 3;
        var lines = new ArrayList<String>();
        lines.addAll(indented(
                grid(style.width() >= 80 && levelRoom >= LEAST_BAR ? Math.min(levelRoom, LARGEST_BAR) : 0, List.of())));
        lines.addAll(differencesBelow());
        return lines;
    }

    /** The conditions that others are compared with, reference first. */
    private List<String> against() {
        var names = report.header().conditionNames();
        var reference = names.get(0);
        var placebo = names.stream().skip(1).filter(Comparisons.PLACEBO::equals).toList();
        var all = new ArrayList<String>();
        if (names.size() > 1) {
            all.add(reference);
        }
        if (names.size() > 2) {
            all.addAll(placebo);
        }
        return all;
    }

    private Grid grid(int barCells, List<String> against) {
        boolean anyUnscored = estimates().stream().anyMatch(estimate -> estimate.unscoredCount() > 0);
        var sides = new ArrayList<>(List.of(Grid.Side.LEFT, Grid.Side.RIGHT));
        var head = new ArrayList<>(List.of(Paint.BOLD.on(style, metric.label()), "n"));
        if (anyUnscored) {
            sides.add(Grid.Side.RIGHT);
            head.add("unscored");
        }
        sides.add(Grid.Side.LEFT);
        head.add("");
        var scale = Scale.of(metric, estimates()).filter(any -> barCells > 0);
        scale.ifPresent(axis -> {
            sides.add(Grid.Side.LEFT);
            head.add(axis.caption(metric, barCells));
        });
        against.forEach(name -> {
            sides.add(Grid.Side.LEFT);
            head.add("less " + SafeText.line(style, name) + ", p");
        });
        var grid = new Grid(sides).row(head);
        report.conditions().keySet().forEach(condition -> {
            var estimate = estimate(condition);
            var row = new ArrayList<>(List.of("  " + SafeText.line(style, condition), String.valueOf(estimate.n())));
            if (anyUnscored) {
                row.add(estimate.unscoredCount() == 0 ? "" : String.valueOf(estimate.unscoredCount()));
            }
            row.add(value(condition, estimate));
            scale.ifPresent(axis -> row.add(Bar.of(style, axis, estimate, barCells)));
            against.forEach(
                    name -> row.add(difference(condition, name).map(this::shown).orElse("")));
            grid.row(row);
        });
        return grid;
    }

    private List<String> differencesBelow() {
        var grid = new Grid(List.of(Grid.Side.LEFT, Grid.Side.LEFT));
        against().forEach(name -> report.conditions().keySet().forEach(condition -> difference(condition, name)
                .ifPresent(difference -> grid.row(
                        List.of("  " + SafeText.line(style, Comparisons.name(condition, name)), shown(difference))))));
        return indented(grid);
    }

    private List<String> indented(Grid grid) {
        return grid.lines().stream().map(line -> " " + line).toList();
    }

    private String value(String condition, Estimate estimate) {
        var text = Columns.left(Rounded.of(metric, estimate.value()), 4)
                + Rounded.of(metric, estimate)
                        .substring(Rounded.of(metric, estimate.value()).length());
        var condition0 = report.conditions().get(condition);
        boolean grey = condition0 != null && NearTiesFinding.greysPicks(condition0) && isPick();
        return grey ? Paint.DIM.on(style, text) : text;
    }

    /** Whether the metric counts picks rather than probabilities: those are greyed where picks are near-ties. */
    private boolean isPick() {
        return !metric.name().startsWith("p_") && !metric.name().endsWith("_prob");
    }

    private String shown(Difference difference) {
        return Rounded.of(difference) + "  " + Rounded.p(difference.pHolm());
    }

    private List<Estimate> estimates() {
        return report.conditions().keySet().stream().map(this::estimate).toList();
    }

    private Estimate estimate(String condition) {
        var shown = report.conditions().get(condition);
        return shown == null ? Estimate.empty() : shown.metrics().getOrDefault(metric.name(), Estimate.empty());
    }

    private Optional<Difference> difference(String b, String a) {
        var named = report.comparisons()
                .getOrDefault(Comparisons.name(b, a), Collections.unmodifiableSortedMap(new TreeMap<>()));
        return Optional.ofNullable(named.get(metric.name())).filter(Difference::isDefined);
    }
}
