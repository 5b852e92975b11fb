package nudge.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Reading;

/**
 * One nudge's effect on a primary metric under each reading that the same answers allow, all of them free of position.
 *
 * @param against the placebo or the reference
 * @param byReading the run's own reading first
 */
public record ReadingCheck(MetricInfo metric, String against, Map<String, Difference> byReading) {
    /** Between a primary metric's name and the reading by which another metric of the same answers is made. */
    public static final String BY = "_by_";

    public ReadingCheck {
        byReading = Collections.unmodifiableMap(new LinkedHashMap<>(byReading));
    }

    /** Nothing where the answers allow the run's own reading alone, or it is not free of position. */
    static Optional<ReadingCheck> of(Evidence evidence, MetricInfo metric, String nudge) {
        var own = evidence.header().reading();
        var against = evidence.placebo().orElse(evidence.reference());
        var byReading = new LinkedHashMap<String, Difference>();
        evidence.difference(nudge, against, metric.name())
                .filter(difference -> own.isFreeOfPosition())
                .ifPresent(difference -> byReading.put(own.label(), difference));
        for (var other : others(evidence, metric)) {
            var label = Reading.parse(other.substring(metric.name().length() + BY.length()))
                    .label();
            evidence.difference(nudge, against, other).ifPresent(difference -> byReading.put(label, difference));
        }
        return byReading.size() < 2 || !byReading.containsKey(own.label())
                ? Optional.empty()
                : Optional.of(new ReadingCheck(metric, against, byReading));
    }

    /**
     * Whether another reading moves the same way as the run's own, and none was seen to move the other way (its interval
     * beyond 0).
     */
    public boolean agrees() {
        double sign = Math.signum(own().value());
        boolean anySame = others().stream().anyMatch(other -> other.value() * sign > 0);
        return anySame && others().stream().noneMatch(other -> isSeenAgainst(other, sign));
    }

    /** Whether all readings have the same sign. */
    public boolean allAgree() {
        double sign = Math.signum(own().value());
        return others().stream().allMatch(other -> other.value() * sign > 0);
    }

    /** {@code text -.10, text-byte -.07, contrast -.30 nats: all agree in sign}. */
    public String words() {
        var parts = new ArrayList<String>();
        byReading.forEach((reading, difference) -> parts.add(
                reading + " " + small(difference.value()) + (reading.equals(Reading.CONTRAST.label()) ? " nats" : "")));
        return String.join(", ", parts) + ": "
                + (allAgree() ? "all agree in sign" : agrees() ? "most agree in sign" : "they do not agree in sign");
    }

    /** Two decimals, or the first digit that counts: a sign is what is looked for. */
    private static String small(double value) {
        var rounded = Rounded.signed(value);
        if (!rounded.equals(".00") || value == 0) {
            return rounded;
        }
        var digits = new BigDecimal(value).round(new MathContext(1)).toPlainString();
        return (value > 0 ? "+" : "") + digits.replaceFirst("^(-?)0\\.", "$1.");
    }

    private Difference own() {
        return byReading.values().iterator().next();
    }

    private List<Difference> others() {
        return byReading.values().stream().skip(1).toList();
    }

    private static boolean isSeenAgainst(Difference difference, double sign) {
        return difference.interval().isDefined() && !difference.interval().holds(0) && difference.value() * sign < 0;
    }

    private static List<String> others(Evidence evidence, MetricInfo metric) {
        return evidence.header().metrics().stream()
                .map(Metric::name)
                .filter(name -> name.startsWith(metric.name() + BY))
                .toList();
    }
}
