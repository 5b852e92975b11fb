package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nudge.run.Rounded;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/**
 * A run while it goes: a row of progress and a row for each live metric. Under 80 columns one condition a row and the
 * first metric only, under 60 no intervals.
 */
final class StatusLines {
    private static final int NARROW = 80;
    private static final int MINIMAL = 60;
    /** Rows that the run in front keeps, however many others there are: progress and a metric. */
    private static final int LEAST_IN_FRONT = 2;
    /** A blank that lines are not broken at. */
    private static final char BOUND = '\u00a0';

    private final Style style;
    private final Watched run;

    StatusLines(Style style, Watched run) {
        this.style = style;
        this.run = run;
    }

    /** Of several runs the first in full and one line of each other, in at most so many rows. */
    static List<String> of(Style style, List<Watched> runs, int most) {
        if (runs.isEmpty()) {
            return List.of();
        }
        int others = Math.min(runs.size() - 1, Math.max(0, most - LEAST_IN_FRONT));
        var lines = new ArrayList<>(new StatusLines(style, runs.get(0)).lines(most - others));
        boolean some = runs.size() - 1 > others;
        int named = some && others > 0 ? others - 1 : others;
        runs.subList(1, 1 + named).forEach(run -> lines.add(new StatusLines(style, run).brief()));
        if (some && others > 0) {
            lines.add(" and " + (runs.size() - 1 - named) + " more runs");
        }
        return lines.stream().limit(Math.max(1, most)).toList();
    }

    /** At most so many rows, progress first. */
    List<String> lines(int most) {
        var lines = new ArrayList<String>();
        lines.add(new ProgressLine(style, run).whole());
        var live = live().limit(style.width() < NARROW ? 1 : most).toList();
        for (var metric : live) {
            int left = most - lines.size();
            lines.addAll(style.width() < NARROW ? column(metric, left) : row(metric, left));
        }
        return lines.stream().limit(most).toList();
    }

    /** One line: how far it is, and the first metric as far as there is room. */
    private String brief() {
        var line = new StringBuilder(new ProgressLine(style, run).brief());
        live().limit(1).forEach(metric -> {
            var figures = new MetricFigures(run.snapshot().report(), metric);
            line.append("  ").append(SafeText.line(style, metric.label()));
            figures.conditions().forEach(condition -> line.append("  ").append(plain(figures, condition)));
        });
        return line.toString();
    }

    private Stream<MetricInfo> live() {
        return Stream.of(Role.PRIMARY, Role.READS, Role.SHOWN)
                .flatMap(role -> run.snapshot().report().header().metrics().stream()
                        .map(Metric::info)
                        .filter(info -> info.role() == role));
    }

    private String plain(MetricFigures figures, String condition) {
        return SafeText.line(style, condition) + " "
                + Rounded.of(figures.metric(), figures.estimate(condition).value());
    }

    /** One row with as much as fits; where intervals do not, as many as it takes, or without them where rows are few. */
    private List<String> row(MetricInfo metric, int most) {
        var figures = new MetricFigures(run.snapshot().report(), metric);
        var rich = Stream.<UnaryOperator<String>>of(
                        condition -> figures.value(style, condition) + curve(figures, condition),
                        condition -> figures.value(style, condition),
                        condition -> halfWidth(metric, figures.estimate(condition)))
                .map(value -> row(figures, value))
                .filter(row -> Columns.of(row) <= style.width())
                .findFirst();
        if (rich.isPresent()) {
            return rich.stream().toList();
        }
        var wrapped = wrapped(
                figures,
                condition -> SafeText.line(style, condition) + " " + halfWidth(metric, figures.estimate(condition)));
        return wrapped.size() <= most
                ? wrapped
                : List.of(row(
                        figures,
                        condition ->
                                Rounded.of(metric, figures.estimate(condition).value())));
    }

    /** The label, then a piece for each condition, broken only between pieces. */
    private List<String> wrapped(MetricFigures figures, UnaryOperator<String> piece) {
        var pieces = figures.conditions().stream()
                .map(condition -> piece.apply(condition).replace(' ', BOUND))
                .toList();
        var label = SafeText.line(style, figures.label());
        return Columns.wrap(" " + label + "  " + String.join("  ", pieces), style.width() - 3).stream()
                .map(line -> line.startsWith(" ") ? line : "   " + line)
                .map(line -> line.replace(BOUND, ' '))
                .toList();
    }

    private String row(MetricFigures figures, UnaryOperator<String> value) {
        var line = new StringBuilder(" " + Paint.BOLD.on(style, SafeText.line(style, figures.label())));
        figures.conditions().forEach(condition -> line.append("  ")
                .append(Paint.NAME.on(style, SafeText.line(style, condition)))
                .append(' ')
                .append(value.apply(condition)));
        return line.toString();
    }

    private String curve(MetricFigures figures, String condition) {
        var curve = run.trail().curve(style, condition, figures.metric());
        return curve.isEmpty() ? "" : " " + curve;
    }

    /** The value with the longer side of its interval, where there is no room for both ends. */
    private String halfWidth(MetricInfo metric, Estimate estimate) {
        var interval = estimate.interval();
        double longer = Math.max(interval.upper() - estimate.value(), estimate.value() - interval.lower());
        return Rounded.of(metric, estimate.value())
                + (interval.isDefined() ? style.sign(" ±", " +-") + Rounded.plain(longer) : "");
    }

    /** A row a condition; where there are more of them than rows, several in each row, without intervals. */
    private List<String> column(MetricInfo metric, int most) {
        var figures = new MetricFigures(run.snapshot().report(), metric);
        var label = SafeText.line(style, figures.label());
        if (figures.conditions().size() > most) {
            return wrapped(figures, condition -> plain(figures, condition));
        }
        return figures.conditions().stream()
                .map(condition -> " " + label + "  "
                        + Paint.NAME.on(style, SafeText.line(style, condition)) + " "
                        + (style.width() < MINIMAL
                                ? Rounded.of(metric, figures.estimate(condition).value())
                                : figures.value(style, condition)))
                .toList();
    }
}
