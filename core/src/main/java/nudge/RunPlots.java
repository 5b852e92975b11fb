package nudge;

import java.util.List;
import java.util.stream.Stream;
import nudge.data.UsageException;
import nudge.run.Run;
import nudge.score.MetricInfo;
import nudge.view.chart.MassesChart;
import nudge.view.chart.Plot;
import nudge.view.chart.RunCharts;
import nudge.view.chart.RunMetrics;

/** The pictures of a run over what is finished, by the names of its metrics; an unknown name tells the nearest. */
record RunPlots(Run run) {
    private static final int CURVE_POINTS = 30;

    Plot intervals() {
        return new Plot(RunCharts.intervals(run.report(), primary()));
    }

    Plot intervals(String metric, String... more) {
        return new Plot(RunCharts.intervals(run.report(), metrics(metric, more)));
    }

    Plot bars() {
        return new Plot(RunCharts.bars(run.report(), primary()));
    }

    Plot bars(String metric, String... more) {
        return new Plot(RunCharts.bars(run.report(), metrics(metric, more)));
    }

    Plot curve() {
        return curve(first());
    }

    Plot curve(String name) {
        var metric = RunMetrics.named(run.header(), name);
        return new Plot(RunCharts.curve(run.header(), run.outlines(), metric, CURVE_POINTS));
    }

    Plot heat() {
        return heat(first());
    }

    Plot heat(String name) {
        var metric = RunMetrics.named(run.header(), name).info();
        return new Plot(RunCharts.groups(run.report(), metric));
    }

    Plot masses(List<String> conditions) {
        var header = run.header();
        return new Plot(
                MassesChart.of(header, run.outlines(), conditions.isEmpty() ? header.conditionNames() : conditions));
    }

    private List<MetricInfo> metrics(String metric, String... more) {
        return Stream.concat(Stream.of(metric), Stream.of(more))
                .map(name -> RunMetrics.named(run.header(), name).info())
                .toList();
    }

    private List<MetricInfo> primary() {
        var primary = RunMetrics.primary(run.header());
        if (primary.isEmpty()) {
            throw new UsageException(
                    "Run " + run.header().number() + " has no primary metric to draw. Name one: plot(\"NAME\").");
        }
        return primary;
    }

    private String first() {
        return primary().get(0).name();
    }
}
