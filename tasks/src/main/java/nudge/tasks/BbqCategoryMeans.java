package nudge.tasks;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.stats.Metrics;

/** Figures of BBQ as means over its categories, each of which counts the same however many items it has. */
final class BbqCategoryMeans {
    /** Shown beside the pooled figures; the others stand in files. */
    private static final Set<String> SHOWN = Set.of("bias_ambig_prob", "bias_ambig", "bias_disambig");

    private static final Set<String> MEANT = Set.of(
            "bias_ambig_prob",
            "p_right_disambig",
            "p_unknown_ambig",
            "p_unknown_disambig",
            "bias_ambig",
            "bias_disambig",
            "accuracy_ambig",
            "accuracy_disambig");

    private BbqCategoryMeans() {}

    static Stream<Metric> of(List<Metric> pooled) {
        return pooled.stream().filter(metric -> MEANT.contains(metric.name())).map(BbqCategoryMeans::mean);
    }

    private static Metric mean(Metric pooled) {
        var info = pooled.info();
        var name = info.name() + "_mean_of_categories";
        return Metrics.meanOfGroups(
                new MetricInfo(
                        name,
                        info.label() + ", mean of categories",
                        "Mean over the categories, each counting the same, of: " + info.description(),
                        info.lower(),
                        info.upper(),
                        info.chance(),
                        SHOWN.contains(info.name()) ? Role.SHOWN : Role.DETAIL),
                pooled,
                "category");
    }
}
