package nudge.samples;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.run.Rounded;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.view.SafeText;
import nudge.view.View;

/** The main figures as a table for a page: {@code --format markdown}. */
public final class Markdown implements View {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String render(Shown shown) {
        var header = shown.report().header();
        var metrics = header.metrics().stream()
                .map(Metric::info)
                .filter(metric -> metric.role() == Role.PRIMARY || metric.role() == Role.SHOWN)
                .toList();
        var heading = row(header.model().label(), metrics.stream().map(MetricInfo::label));
        var rule = row("---", metrics.stream().map(metric -> "---"));
        var rows = shown.report().conditions().entrySet().stream()
                .map(condition -> row(
                        condition.getKey(),
                        figures(metrics, condition.getValue().metrics())));
        return Stream.concat(Stream.of(heading, rule), rows).collect(Collectors.joining());
    }

    private static Stream<String> figures(List<MetricInfo> metrics, Map<String, Estimate> estimates) {
        return metrics.stream().map(metric -> {
            var estimate = estimates.getOrDefault(metric.name(), Estimate.empty());
            return Rounded.of(metric, estimate) + ", n " + estimate.n();
        });
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others)
                .map(cell -> SafeText.file(cell).replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
