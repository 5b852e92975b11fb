package nudge.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nudge.data.Sample;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;

/**
 * One metric of a run in each group of its samples, by the same estimates as everywhere: under each condition, and how
 * each differs from the run's first. Where a group is a single template, its sets of four are the clusters, and the
 * intervals speak of more sets of this template.
 *
 * @param metric whose figures these are
 * @param first the condition whose figures or effects order the rows
 * @param rows a group each
 */
public record Drill(RunHeader header, Breakdown by, Metric metric, String first, List<Row> rows) {
    /**
     * One group.
     *
     * @param group its value: {@code Age/12}
     * @param items finished samples in it that the metric takes
     * @param estimates by condition
     * @param effects by condition, against the run's first one
     * @param isOneCluster whether clusters are sets instead of templates
     */
    public record Row(
            String group,
            int items,
            Map<String, Estimate> estimates,
            Map<String, Difference> effects,
            boolean isOneCluster) {
        public Row {
            estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
            effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
        }

        public Estimate estimate(String condition) {
            return estimates.getOrDefault(condition, Estimate.empty());
        }

        public Difference effect(String condition) {
            return effects.getOrDefault(condition, Difference.undefined(0, 0, 0));
        }
    }

    public Drill {
        rows = List.copyOf(rows);
    }

    /** Of results in the run's order; samples in no group of that name are in no row. */
    public static Drill of(RunHeader header, List<SampleResult> results, Breakdown by, Metric metric) {
        var groups = new TreeMap<String, List<SampleResult>>();
        for (var result : Reports.inOrder(results)) {
            var group = by.of(result.sample());
            if (!group.isEmpty() && metric.takes(result.sample())) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(result);
            }
        }
        var rows = groups.entrySet().parallelStream()
                .map(entry -> row(header, entry.getKey(), entry.getValue(), metric))
                .toList();
        return new Drill(header, by, metric, header.conditionNames().get(0), rows);
    }

    private static Row row(RunHeader header, String group, List<SampleResult> results, Metric metric) {
        boolean isOneCluster = results.stream()
                        .map(result -> result.sample().cluster())
                        .distinct()
                        .count()
                == 1;
        var reference = header.conditionNames().get(0);
        var plain = observations(results, reference, isOneCluster);
        var estimates = new LinkedHashMap<String, Estimate>();
        var effects = new LinkedHashMap<String, Difference>();
        for (var condition : header.conditionNames()) {
            var observations = observations(results, condition, isOneCluster);
            var state = metric.newState();
            observations.forEach(state::add);
            estimates.put(condition, state.estimate());
            if (!condition.equals(reference)) {
                effects.put(condition, metric.difference(plain, observations, header.seed()));
            }
        }
        return new Row(group, results.size(), estimates, effects, isOneCluster);
    }

    private static List<Observation> observations(List<SampleResult> results, String condition, boolean isOneCluster) {
        return results.stream()
                .map(result -> new Observation(
                        isOneCluster ? bySet(result.sample()) : result.sample(),
                        result.under(condition).score()))
                .toList();
    }

    private static Sample bySet(Sample sample) {
        var groups = new TreeMap<>(sample.groups());
        groups.put(Sample.CLUSTER, sample.unit());
        return new Sample(sample.id(), sample.fields(), sample.choices(), sample.target(), groups, sample.weight());
    }

    /** The largest figures under a condition first; behind them those without an interval, at the end those that lack. */
    public Drill byFigure(String condition) {
        return sorted(condition, row -> {
            var estimate = row.estimate(condition);
            return size(estimate.value(), estimate.interval());
        });
    }

    /** The largest effects of a condition first; behind them those without an interval, at the end those that lack. */
    public Drill byEffect(String condition) {
        return sorted(condition, row -> {
            var effect = row.effect(condition);
            return size(effect.value(), effect.interval());
        });
    }

    private Drill sorted(String condition, ToDoubleFunction<Row> size) {
        var sorted = rows.stream()
                .sorted(Comparator.comparingDouble(size).thenComparing(Row::group))
                .toList();
        return new Drill(header, by, metric, condition, sorted);
    }

    /** Larger ones are less; any with an interval is less than all without; a number that does not exist is more than all. */
    private static double size(double value, Interval interval) {
        if (Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        return interval.isDefined() ? -1 - Math.abs(value) : 1 / (1 + Math.abs(value));
    }
}
