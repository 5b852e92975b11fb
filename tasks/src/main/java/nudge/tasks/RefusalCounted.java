package nudge.tasks;

import java.util.List;
import java.util.Optional;
import nudge.data.Sample;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.PairedValue;
import nudge.score.Score;

/** A metric of BBQ's picks that also says what a refusal is worth if it means that the answer cannot be known. */
record RefusalCounted(Metric metric) implements Metric {
    @Override
    public MetricInfo info() {
        return metric.info();
    }

    @Override
    public Accumulator newState() {
        return metric.newState();
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        return metric.difference(a, b, seed);
    }

    @Override
    public boolean takes(Sample sample) {
        return metric.takes(sample);
    }

    @Override
    public Optional<List<PairedValue>> paired(List<Observation> a, List<Observation> b) {
        return metric.paired(a, b);
    }

    @Override
    public Optional<Score> refusalAsUnknown(Sample sample) {
        return Optional.of(Score.scored("", BbqValues.ofUnknown(sample)));
    }
}
