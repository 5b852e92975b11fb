package nudge.run;

import java.util.Optional;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.stats.ClusterSequence;
import nudge.stats.LiveBand;

/** The sequence of one figure of a run, sample by sample. One thread at a time. */
final class Watch {
    /** Of a figure that has none while its run goes on. */
    static final Interval NO_BAND = none(LiveBand.NO_BAND);

    private final StopRule.Figure figure;
    private final Course course;
    private final Optional<LiveBand> band;
    private final Optional<ClusterSequence> sequence;
    private int place;
    private Interval general = Interval.NONE;

    Watch(Metric metric, StopRule.Figure figure, Course course) {
        this.figure = figure;
        this.course = course;
        boolean isGeneral = course.general(figure).isPresent();
        this.sequence = isGeneral ? StopRules.sequence(metric, figure, course) : Optional.empty();
        this.band = isGeneral || !course.hasBands() ? Optional.empty() : StopRules.band(metric, figure, course);
    }

    /** The next sample of the run's order. */
    void add(SampleResult result) {
        var b = observation(result, figure.b());
        if (figure.isDifference()) {
            add(observation(result, figure.a()), b);
        } else {
            add(b);
        }
    }

    /** The next observation, of a figure of one condition. */
    void add(Observation observation) {
        band.ifPresent(live -> live.add(observation));
        sequence.ifPresent(clusters -> clusters.add(observation));
        next();
    }

    /** The next observation under A and B, of a difference. */
    void add(Observation a, Observation b) {
        band.ifPresent(live -> live.add(a, b));
        sequence.ifPresent(clusters -> clusters.add(a, b));
        next();
    }

    private void next() {
        if (course.horizon().endsUnit(place)) {
            sequence.ifPresent(clusters -> general = clusters.interval());
        }
        place++;
    }

    Interval interval() {
        if (sequence.isPresent()) {
            return general;
        }
        return band.map(LiveBand::interval)
                .orElseGet(() -> course.hasBands() ? NO_BAND : none("no live band: " + course.unbanded()));
    }

    private static Interval none(String why) {
        return new Interval(Double.NaN, Double.NaN, Interval.NONE.kind(), why);
    }

    private static Observation observation(SampleResult result, String condition) {
        return new Observation(result.sample(), result.under(condition).score());
    }
}
