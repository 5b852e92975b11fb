package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import nudge.stats.Metrics;

/** MC1 and MC2 with what guessing would give, as each question has its own number of options. */
final class TruthfulQaMetrics {
    private TruthfulQaMetrics() {}

    static List<Metric> of(Reading reading) {
        boolean soft = reading != Reading.PARSE;
        var right = info("p_right", "p(true)", "Mean probability of the true answer among MC1's", Role.PRIMARY);
        var mc1 = info(
                "mc1",
                "MC1",
                "Share of questions whose one true answer is the likeliest of MC1's",
                soft ? Role.SHOWN : Role.PRIMARY);
        var all = new ArrayList<Metric>();
        if (soft) {
            all.add(Metrics.mean(right, "p_right", Filter.ALL));
        }
        all.add(Metrics.mean(mc1, "right", Filter.ALL));
        all.add(Metrics.mean(
                info("chance_mc1", "guessing", "Mean of 1 / options: MC1 of a guess", Role.SHOWN),
                TruthfulQaValues.CHANCE,
                Filter.ALL));
        var mc2 = info("mc2", "MC2", "Mean share of the true answers in the probability of all MC2's", Role.SHOWN);
        if (soft && !reading.listsOptions()) {
            all.add(Metrics.mean(mc2, TruthfulQaValues.MC2, Filter.ALL));
            all.add(Metrics.mean(
                    info(
                            "chance_mc2",
                            "MC2 by guessing",
                            "Mean share of true answers among MC2's: MC2 where all are alike",
                            Role.DETAIL),
                    TruthfulQaValues.CHANCE_MC2,
                    Filter.ALL));
        }
        ChoiceMetrics.ofTheReading(reading, Filter.ALL).stream()
                .filter(metric -> !metric.name().equals("coverage"))
                .forEach(all::add);
        all.addAll(OtherReadings.of(reading, right, "p_right", Filter.ALL));
        all.addAll(OtherReadings.of(reading, mc1, "right", Filter.ALL));
        all.addAll(OtherReadings.of(reading, mc2, TruthfulQaValues.MC2, Filter.ALL));
        return List.copyOf(all);
    }

    private static MetricInfo info(String name, String label, String description, Role role) {
        return new MetricInfo(name, label, description, 0, 1, Double.NaN, role);
    }
}
