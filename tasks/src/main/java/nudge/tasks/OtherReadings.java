package nudge.tasks;

import java.util.List;
import java.util.Locale;
import nudge.run.ReadingCheck;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Reading;
import nudge.stats.Metrics;

/** Primary metrics by other readings of the same answers, all of them free of position: whether the sign agrees. */
final class OtherReadings {
    /** What log-probabilities of the options' own words give. */
    static final List<Reading> FROM_TEXT = List.of(Reading.TEXT, Reading.TEXT_TOKEN, Reading.TEXT_BYTE);

    private OtherReadings() {}

    /** The other readings that answers read so allow: mutual information rests on the same sums. */
    static List<Reading> besides(Reading own) {
        return FROM_TEXT.contains(own) || own == Reading.TEXT_PMI
                ? FROM_TEXT.stream().filter(other -> other != own).toList()
                : List.of();
    }

    /** The name of a value or metric by another reading: {@code p_right_by_text_byte}. */
    static String named(String name, Reading other) {
        return name + ReadingCheck.BY + other.name().toLowerCase(Locale.ROOT);
    }

    /** A metric that is the mean of a value, by those other readings of text that the run's own one allows. */
    static List<Metric> of(Reading own, MetricInfo primary, String value, Filter filter) {
        return besides(own).stream()
                .map(other -> Metrics.mean(info(primary, other), named(value, other), filter))
                .toList();
    }

    static MetricInfo info(MetricInfo primary, Reading other) {
        boolean nats = other == Reading.CONTRAST;
        return new MetricInfo(
                named(primary.name(), other),
                primary.label() + " by " + other.label(),
                primary.description() + "; by another reading of the same answers",
                nats ? Double.NEGATIVE_INFINITY : primary.lower(),
                nats ? Double.POSITIVE_INFINITY : primary.upper(),
                primary.chance(),
                MetricInfo.Role.CONTROL);
    }
}
