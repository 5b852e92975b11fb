package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/**
 * The last few values of a run's live metrics, for the small curves beside them, and its pace. Whoever shows snapshots keeps one.
 */
public final class Trail {
    public static final Trail EMPTY = new Trail(Map.of(), Pace.NONE);

    private static final int LENGTH = 6;

    private final Map<String, List<Double>> values;
    private final Pace pace;

    /** Values by condition and metric name, oldest first. */
    private Trail(Map<String, List<Double>> values, Pace pace) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.pace = pace;
    }

    /** This trail with one more picture: its values, and how fast the run goes. */
    public Trail plus(RunSnapshot snapshot) {
        return new Trail(plus(snapshot.report()).values, pace.plus(snapshot));
    }

    /** How fast the run goes. */
    Pace pace() {
        return pace;
    }

    /** This trail with the values of one more picture; those of a picture without new samples change nothing. */
    public Trail plus(RunReport report) {
        var longer = new LinkedHashMap<>(values);
        report.header().metrics().stream()
                .filter(metric -> metric.info().role() == Role.PRIMARY)
                .forEach(metric -> report.conditions().forEach((name, condition) -> {
                    var estimate = condition.metrics().get(metric.name());
                    if (estimate != null && estimate.isDefined()) {
                        longer.merge(key(name, metric.name()), List.of(estimate.value()), Trail::appended);
                    }
                }));
        return new Trail(longer, pace);
    }

    /** The curve as block characters, empty where there are fewer than two values. */
    String curve(Style style, String condition, MetricInfo metric) {
        var last = values.getOrDefault(key(condition, metric.name()), List.of());
        if (last.size() < 2 || !style.isUnicode()) {
            return "";
        }
        var scale = last.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double lower = Math.min(scale.getMin(), metric.lower() < 0 ? 0 : scale.getMin());
        double span = Math.max(.1, Math.max(0, scale.getMax()) - lower);
        var curve = new StringBuilder();
        last.forEach(value -> curve.append((char) ('▁' + (int) Math.min(7, Math.floor((value - lower) / span * 8)))));
        return curve.toString();
    }

    private static List<Double> appended(List<Double> old, List<Double> more) {
        var all = new ArrayList<>(old);
        if (!all.get(all.size() - 1).equals(more.get(0))) {
            all.addAll(more);
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - LENGTH), all.size()));
    }

    private static String key(String condition, String metric) {
        return condition + "\n" + metric;
    }
}
