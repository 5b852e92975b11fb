package nudge.view.chart;

import java.util.List;
import nudge.data.Nearest;
import nudge.run.RunHeader;
import nudge.score.Metric;
import nudge.score.MetricInfo;

/** The metrics of a run by name. */
public final class RunMetrics {
    private RunMetrics() {}

    /** The metric of that name, or of that label; an unknown one is an error that lists the nearest. */
    public static Metric named(RunHeader header, String name) {
        return header.metrics().stream()
                .filter(metric ->
                        metric.name().equals(name) || metric.info().label().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "metric of run " + header.number(),
                        name,
                        header.metrics().stream().map(Metric::name).toList()));
    }

    /** The primary metrics. */
    public static List<MetricInfo> primary(RunHeader header) {
        return header.metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == MetricInfo.Role.PRIMARY)
                .toList();
    }
}
