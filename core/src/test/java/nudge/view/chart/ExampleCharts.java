package nudge.view.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.model.ModelInfo;
import nudge.run.ExampleRun;
import nudge.run.Reports;
import nudge.run.RunHeader;
import nudge.run.RunReport;

/** A chart of each kind, of the made run. */
final class ExampleCharts {
    private ExampleCharts() {}

    static Map<String, Chart> all() {
        var header = ExampleRun.header();
        var report = ExampleRun.report();
        var metric = RunMetrics.named(header, "bias_ambig_prob");
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("intervals", RunCharts.intervals(report, RunMetrics.primary(header)));
        charts.put("bars", RunCharts.bars(report, RunMetrics.primary(header)));
        charts.put("curve", RunCharts.curve(header, ExampleRun.results(), metric, 30));
        charts.put("scaling", RunCharts.scaling(sizes(), "p_unknown_ambig", "parameters"));
        charts.put("heat", RunCharts.groups(report, metric.info()));
        return charts;
    }

    /** The same items on ever more of them, as if by models of four sizes. */
    static List<RunReport> sizes() {
        return List.of(size(135e6, 12), size(360e6, 24), size(1.7e9, 36), size(12e9, 48));
    }

    private static RunReport size(double parameters, int items) {
        var header = sized(ExampleRun.header(), parameters, items);
        var figures = Reports.figures(header, ExampleRun.results().subList(0, items));
        return new RunReport(
                header,
                figures.done(),
                figures.conditions(),
                figures.comparisons(),
                figures.findings(),
                figures.failed());
    }

    private static RunHeader sized(RunHeader header, double parameters, int items) {
        var model = header.model();
        var info = new ModelInfo(
                model.reference(),
                model.description(),
                model.identity(),
                model.kind(),
                model.format(),
                model.capabilities(),
                new TreeMap<>(Map.of("parameters", parameters)));
        return new RunHeader(
                header.number(),
                header.hash(),
                header.task(),
                header.citation(),
                info,
                header.reading(),
                header.conditions(),
                header.pack(),
                header.order().subList(0, items),
                header.seed(),
                header.chains(),
                header.metrics(),
                header.breakdown(),
                header.notes());
    }

    /** The chart with hostile names in every place, one series without data. */
    static Chart hostile(Chart.Kind kind) {
        var name = "\u001b]0;owned\u0007<script>alert(1)</script>\u202e\u009b31m\"&']]>";
        var form = kind == Chart.Kind.CURVE || kind == Chart.Kind.SCALING ? Axis.linear(name, 0, 10) : Axis.names(name);
        var none = new Point(name + "2", 2, Double.NaN, Double.NaN, Double.NaN, 0);
        var some = List.of(new Point(name, 1, .4, .2, .6, 9), new Point(name, 9, .5, .4, .6, 9));
        var series = List.of(new Chart.Series(name, some), new Chart.Series(name + " 2", List.of(none)));
        return new Chart(
                kind, name, name, List.of(new Chart.Panel(name, form, Axis.linear(name, 0, 1), series)), List.of(name));
    }
}
