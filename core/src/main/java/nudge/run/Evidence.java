package nudge.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nudge.run.RunReport.ConditionReport;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** All that findings are drawn from: a run's figures, comparisons and results. */
record Evidence(
        RunHeader header,
        Map<String, ConditionReport> conditions,
        Map<String, SortedMap<String, Difference>> comparisons,
        List<SampleResult> results) {
    /** A value that scores have where free text was read of a question that lists no options. */
    static final String UNLISTED = "unlisted";
    /** Fewer clusters than this make no verdict. */
    static final int FEW_CLUSTERS = 12;
    /** Fewer clusters than this make no interval either. */
    static final int NO_INTERVAL_CLUSTERS = 5;

    /** The condition that others are compared with. */
    String reference() {
        return header.conditionNames().get(0);
    }

    /** The placebo, where one was run that is not itself the reference. */
    Optional<String> placebo() {
        return header.conditionNames().stream()
                .skip(1)
                .filter(Comparisons.PLACEBO::equals)
                .findFirst();
    }

    /** The conditions whose effect is asked for: all but reference and placebo. */
    List<String> nudges() {
        return header.conditionNames().stream()
                .skip(1)
                .filter(name -> !name.equals(Comparisons.PLACEBO))
                .toList();
    }

    Stream<MetricInfo> metrics(Role role) {
        return header.metrics().stream().map(Metric::info).filter(info -> info.role() == role);
    }

    Estimate estimate(String condition, String metric) {
        var report = conditions.get(condition);
        return report == null ? Estimate.empty() : report.metrics().getOrDefault(metric, Estimate.empty());
    }

    /** B - A where that was compared, and is a number. */
    Optional<Difference> difference(String b, String a, String metric) {
        var named =
                comparisons.getOrDefault(Comparisons.name(b, a), Collections.unmodifiableSortedMap(new TreeMap<>()));
        return Optional.ofNullable(named.get(metric)).filter(Difference::isDefined);
    }

    /** Whether a preference for a position could pass for an answer: not where scores tell that no options were listed. */
    boolean mayTakePositions() {
        return !header.reading().isFreeOfPosition()
                && results.stream()
                        .flatMap(result -> result.byCondition().values().stream())
                        .noneMatch(outcome -> outcome.score().values().containsKey(UNLISTED));
    }

    boolean isComplete() {
        return results.size() >= header.order().size();
    }

    /** The rule that stopped the run here. */
    Optional<StopRule> stopped() {
        return Stopping.met(header, results);
    }

    int clusters() {
        return (int) results.stream()
                .map(result -> result.sample().cluster())
                .distinct()
                .count();
    }

    /**
     * Whether the model reads the questions under a condition: the interval of every metric that tells leaves chance.
     * True where no metric tells.
     */
    boolean reads(String condition) {
        return metrics(Role.READS)
                .noneMatch(
                        metric -> estimate(condition, metric.name()).interval().holds(metric.chance()));
    }
}
