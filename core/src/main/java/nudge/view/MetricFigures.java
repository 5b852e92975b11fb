package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nudge.run.Comparisons;
import nudge.run.NearTiesFinding;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.MetricInfo;

/** One metric's figures in a report, as cells. */
record MetricFigures(RunReport report, MetricInfo metric) {
    /** Metrics that count picks, besides accuracies. */
    private static final Set<String> OF_PICKS =
            Set.of("bias_ambig", "bias_disambig", "right_person", "question_sensitivity");

    List<String> conditions() {
        return List.copyOf(report.conditions().keySet());
    }

    /** The conditions that others are compared with, reference first; none where there is one condition only. */
    List<String> against() {
        var names = report.header().conditionNames();
        var all = new ArrayList<String>();
        if (names.size() > 1) {
            all.add(names.get(0));
        }
        if (names.size() > 2) {
            names.stream().skip(1).filter(Comparisons.PLACEBO::equals).forEach(all::add);
        }
        return all;
    }

    List<Estimate> estimates() {
        return conditions().stream().map(this::estimate).toList();
    }

    Estimate estimate(String condition) {
        var shown = report.conditions().get(condition);
        return shown == null ? Estimate.empty() : shown.metrics().getOrDefault(metric.name(), Estimate.empty());
    }

    boolean anyUnscored() {
        return estimates().stream().anyMatch(estimate -> estimate.unscoredCount() > 0);
    }

    /** What the samples without a score could make of the figures; nothing where all have one. */
    Optional<String> worstCases() {
        var parts = new ArrayList<String>();
        for (var condition : conditions()) {
            worstCase(condition).ifPresent(words -> parts.add(condition + " " + words));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("with the unscored at their worst: " + String.join("; ", parts));
    }

    /** {@code +.11 to +.19, refusals as unknown +.15}. */
    Optional<String> worstCase(String condition) {
        var bounds = estimate(condition).worstCase();
        if (!bounds.isDefined()) {
            return Optional.empty();
        }
        var unknown = bounds.refusalAsUnknown();
        return Optional.of(Rounded.of(metric, bounds.lower()) + " to " + Rounded.of(metric, bounds.upper())
                + (Double.isNaN(unknown) ? "" : " (refusals as unknown " + Rounded.of(metric, unknown) + ")"));
    }

    Optional<Difference> difference(String b, String a) {
        var named = report.comparisons()
                .getOrDefault(Comparisons.name(b, a), Collections.unmodifiableSortedMap(new TreeMap<>()));
        return Optional.ofNullable(named.get(metric.name())).filter(Difference::isDefined);
    }

    /** The value with its interval; dim where it counts picks that are near-ties. */
    String value(Style style, String condition) {
        var text = Rounded.of(metric, estimate(condition));
        return isGreyed(condition) ? Paint.DIM.on(style, text) : text;
    }

    /** Whether the metric counts picks, and too many of this condition's are near-ties. */
    boolean isGreyed(String condition) {
        var shown = report.conditions().get(condition);
        return isOfPicks(metric.name()) && shown != null && NearTiesFinding.greysPicks(shown);
    }

    private static boolean isOfPicks(String name) {
        return name.startsWith("accuracy") || name.startsWith("unknown_share") || OF_PICKS.contains(name);
    }

    /** The heading: for metrics that tell whether a model reads, with what a guesser would get. */
    String label() {
        return metric.role() == MetricInfo.Role.READS
                ? metric.label() + ", chance " + Rounded.of(metric, metric.chance())
                : metric.label();
    }
}
