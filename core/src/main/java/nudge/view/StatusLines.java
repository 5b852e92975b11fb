package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nudge.run.Rounded;
import nudge.run.RunSnapshot;
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

    private final Style style;
    private final RunSnapshot snapshot;
    private final Trail trail;

    StatusLines(Style style, RunSnapshot snapshot, Trail trail) {
        this.style = style;
        this.snapshot = snapshot;
        this.trail = trail;
    }

    /** At most so many rows, progress first. */
    List<String> lines(int most) {
        var lines = new ArrayList<String>();
        lines.add(progress());
        var live = Stream.of(Role.PRIMARY, Role.READS, Role.SHOWN)
                .flatMap(role -> snapshot.report().header().metrics().stream()
                        .map(Metric::info)
                        .filter(info -> info.role() == role))
                .limit(style.width() < NARROW ? 1 : most)
                .toList();
        live.forEach(metric -> lines.addAll(style.width() < NARROW ? column(metric) : List.of(row(metric))));
        return lines.stream().limit(most).toList();
    }

    private String progress() {
        var report = snapshot.report();
        int all = report.header().order().size();
        var model = report.header().model();
        var name = " run " + report.header().number() + "  " + SafeText.line(style, model.label());
        var counts = report.done() + "/" + all;
        var rest = new ArrayList<String>(List.of(counts));
        double seconds = snapshot.elapsedMillis() / 1000.0;
        long asked = snapshot.requestsDone() - snapshot.fromStore();
        if (snapshot.state() != RunSnapshot.State.RUNNING) {
            rest.add(snapshot.state().name().toLowerCase(Locale.ROOT));
        } else if (asked > 0 && seconds > 0) {
            rest.add(String.format(Locale.ROOT, "%.1f requests/s", asked / seconds));
            rest.add("ETA " + time((snapshot.requestsAll() - snapshot.requestsDone()) * seconds / asked));
        }
        if (snapshot.fromStore() > 0) {
            rest.add(snapshot.fromStore() + " from store");
        }
        var tail = "  " + String.join("  ", rest);
        if (Columns.of(name + tail) > style.width()) {
            var mark = model.kind().mark();
            return " run " + report.header().number() + (mark.isEmpty() ? "" : " [" + mark + "]") + tail;
        }
        int room = Math.min(32, style.width() - Columns.of(name) - Columns.of(tail) - 2);
        return room < 6 ? name + tail : name + "  " + bar(room, report.done() / (double) Math.max(1, all)) + tail;
    }

    private String bar(int cells, double share) {
        int eighths = (int) Math.floor(share * cells * 8);
        if (!style.isUnicode()) {
            return "#".repeat(eighths / 8) + ".".repeat(cells - eighths / 8);
        }
        int full = eighths / 8;
        var part = full < cells && eighths % 8 > 0 ? String.valueOf((char) ('█' + 8 - eighths % 8)) : "";
        return "█".repeat(full) + part + "░".repeat(cells - full - part.length());
    }

    private String row(MetricInfo metric) {
        var figures = new MetricFigures(snapshot.report(), metric);
        return Stream.<UnaryOperator<String>>of(
                        condition -> figures.value(style, condition) + curve(figures, condition),
                        condition -> figures.value(style, condition),
                        condition -> halfWidth(metric, figures.estimate(condition)))
                .map(value -> row(figures, value))
                .filter(row -> Columns.of(row) <= style.width())
                .findFirst()
                .orElseGet(() -> row(
                        figures,
                        condition ->
                                Rounded.of(metric, figures.estimate(condition).value())));
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
        var curve = trail.curve(style, condition, figures.metric());
        return curve.isEmpty() ? "" : " " + curve;
    }

    /** The value with the longer side of its interval, where there is no room for both ends. */
    private String halfWidth(MetricInfo metric, Estimate estimate) {
        var interval = estimate.interval();
        double longer = Math.max(interval.upper() - estimate.value(), estimate.value() - interval.lower());
        return Rounded.of(metric, estimate.value())
                + (interval.isDefined() ? style.sign(" ±", " +-") + Rounded.plain(longer) : "");
    }

    private List<String> column(MetricInfo metric) {
        var figures = new MetricFigures(snapshot.report(), metric);
        return figures.conditions().stream()
                .map(condition -> " " + SafeText.line(style, figures.label()) + "  "
                        + Paint.NAME.on(style, SafeText.line(style, condition)) + " "
                        + (style.width() < MINIMAL
                                ? Rounded.of(metric, figures.estimate(condition).value())
                                : figures.value(style, condition)))
                .toList();
    }

    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        return whole < 6000 ? Math.round(whole / 60.0) + " min" : String.format(Locale.ROOT, "%.1f h", whole / 3600.0);
    }
}
