package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.stats.SimpleErrors;

/** Standard errors in the simple forms that others report, a row a metric and condition, beside Nudge's own. */
final class SimpleErrorLines {
    private static final String LEGEND =
            "Standard errors. CR2: Nudge's own, which its intervals rest on. Plain: as if samples"
                    + " were independent, sqrt(sum (s - m)^2 / (n (n - 1))). Clustered: (1/n) sqrt(sum over clusters of"
                    + " (sum (s - m))^2), Miller 2024. Corrected: that times sqrt(G/(G - 1)). For comparison with what others"
                    + " report; means and ratios have them.";

    /** The columns of numbers, with what is between them. */
    private static final int BESIDE = 52;

    private SimpleErrorLines() {}

    static List<String> of(Style style, RunReport report) {
        var grid = new Grid();
        grid.row()
                .left(" ")
                .right("n")
                .right("G")
                .right("value")
                .right("CR2")
                .right("plain")
                .right("clustered")
                .right("corrected");
        report.header().metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() != Role.DETAIL && metric.role() != Role.CONTROL)
                .forEach(metric -> rows(style, grid, report, metric));
        var lines = new ArrayList<>(grid.lines());
        Hanging.of(style, "   ", LEGEND).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        return lines;
    }

    private static void rows(Style style, Grid grid, RunReport report, MetricInfo metric) {
        boolean hasErrors = report.conditions().values().stream()
                .anyMatch(condition -> condition.simpleErrors().containsKey(metric.name()));
        if (!hasErrors) {
            return;
        }
        grid.row().left(" " + Paint.BOLD.on(style, cut(style, metric.label())));
        report.conditions().forEach((name, condition) -> {
            var estimate = condition.metrics().get(metric.name());
            var errors = Optional.ofNullable(condition.simpleErrors().get(metric.name()));
            if (estimate != null) {
                grid.row()
                        .left("   " + cut(style, name))
                        .right(String.valueOf(estimate.n()))
                        .right(String.valueOf(estimate.clusters()))
                        .right(Rounded.of(metric, estimate.value()))
                        .right(number(estimate.standardError()))
                        .right(number(errors.map(SimpleErrors::plain).orElse(Double.NaN)))
                        .right(number(errors.map(SimpleErrors::clustered).orElse(Double.NaN)))
                        .right(number(
                                errors.map(SimpleErrors::clusteredSmallSample).orElse(Double.NaN)));
            }
        });
    }

    private static String cut(Style style, String name) {
        return Columns.cut(SafeText.line(style, name), Math.max(8, style.width() - BESIDE), style.sign("…", "~"));
    }

    /** Four decimals: two would show most errors as one figure. */
    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return Rounded.UNDEFINED;
        }
        var text = String.format(Locale.ROOT, "%.4f", number);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
