package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import nudge.stats.Metrics;

/**
 * Metrics of comparisons: how often the better reply is preferred, ties half, and by how much (Askell et al. 2021, 2.2.1,
 * by mutual information; Figure 20 by others).
 */
final class ComparisonMetrics {
    private static final double CHANCE = .5;

    private ComparisonMetrics() {}

    static List<Metric> of(Reading reading) {
        var accuracy = share(
                "accuracy",
                "accuracy",
                "Share of comparisons in which the better reply is preferred, ties half",
                reading == Reading.PARSE ? Role.PRIMARY : Role.SHOWN);
        if (reading == Reading.PARSE) {
            return List.of(Metrics.mean(accuracy, "right", Filter.ALL));
        }
        var right = share("p_right", "p(better)", "Mean probability of the better reply of the two", Role.PRIMARY);
        var all = new ArrayList<Metric>();
        all.add(Metrics.mean(right, "p_right", Filter.ALL));
        all.add(Metrics.mean(accuracy, "right", Filter.ALL));
        all.add(Metrics.mean(
                new MetricInfo(
                        "margin",
                        "margin",
                        "Mean of how much more the better reply is preferred, in nats of the run's reading",
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        0,
                        Role.SHOWN),
                ComparisonValues.MARGIN,
                Filter.ALL));
        all.add(Metrics.mean(
                new MetricInfo(
                        "ties_share",
                        "ties",
                        "Share of comparisons whose replies are preferred alike: half right each",
                        0,
                        1,
                        Double.NaN,
                        Role.SHOWN),
                "tie",
                Filter.ALL));
        ChoiceMetrics.ofTheReading(reading, Filter.ALL).stream()
                .filter(metric ->
                        !metric.name().equals("coverage") && !metric.name().equals("ties_share"))
                .forEach(all::add);
        all.addAll(OtherReadings.of(reading, right, "p_right", Filter.ALL));
        all.addAll(OtherReadings.of(reading, accuracy, "right", Filter.ALL));
        return List.copyOf(all);
    }

    private static MetricInfo share(String name, String label, String description, Role role) {
        return new MetricInfo(name, label, description, 0, 1, CHANCE, role);
    }
}
