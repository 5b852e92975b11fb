package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import nudge.stats.Metrics;

/** Metrics of plain choices, and those that tell how a reading went. */
final class ChoiceMetrics {
    private ChoiceMetrics() {}

    /** For a task that knows nothing but options and which one is right. */
    static List<Metric> plain(Reading reading) {
        var all = new ArrayList<Metric>();
        boolean soft = reading != Reading.PARSE;
        if (soft) {
            all.add(Metrics.mean(
                    info("p_right", "p(right)", "Mean probability of the right option", Role.PRIMARY),
                    "p_right",
                    Filter.ALL));
        }
        all.add(Metrics.mean(
                info("accuracy", "accuracy", "Share of right picks", soft ? Role.SHOWN : Role.PRIMARY),
                "right",
                Filter.ALL));
        all.addAll(ofTheReading(reading, Filter.ALL));
        all.addAll(OtherReadings.of(reading, all.get(0).info(), "p_right", Filter.ALL));
        return List.copyOf(all);
    }

    /** Near-ties, ties, coverage and, where they mean something, agreement of rotations. */
    static List<Metric> ofTheReading(Reading reading, Filter filter) {
        if (reading == Reading.PARSE) {
            return List.of();
        }
        var all = new ArrayList<Metric>();
        all.add(Metrics.mean(
                info(
                        "near_ties_share",
                        "near-ties",
                        "Share of items whose best two options lie within .3 nats: above 20 % trust no picks",
                        Role.SHOWN),
                "near_tie",
                filter));
        all.add(Metrics.mean(
                info("ties_share", "ties", "Share of items whose pick was decided by the hash of the id", Role.DETAIL),
                "tie",
                filter));
        all.add(Metrics.median(
                info("coverage", "coverage", "Median probability that all options have together", Role.SHOWN),
                "coverage",
                filter));
        if (reading == Reading.LETTER_ROTATED) {
            all.add(Metrics.mean(
                    info(
                            "rotation_agreement",
                            "rotations agree",
                            "Share of rotations whose own pick is the item's pick",
                            Role.SHOWN),
                    "agreement",
                    filter));
        }
        return List.copyOf(all);
    }

    private static MetricInfo info(String name, String label, String description, Role role) {
        return new MetricInfo(name, label, description, 0, 1, Double.NaN, role);
    }
}
