package nudge.run;

import java.util.List;
import java.util.stream.Stream;
import nudge.run.RunReport.Finding;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.stats.LiveBand;

/** Says what can be said of a run before its end: on which side of the others a condition will end, whatever is left. */
final class BandFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        return evidence.metrics(Role.PRIMARY)
                .flatMap(metric -> evidence.nudges().stream().flatMap(condition -> of(evidence, metric, condition)))
                .toList();
    }

    private static Stream<Finding> of(Evidence evidence, MetricInfo metric, String condition) {
        return evidence.difference(condition, evidence.reference(), metric.name()).stream()
                .filter(difference -> difference.interval().kind().equals(LiveBand.KIND)
                        && !difference.interval().holds(0))
                .map(difference -> FindingRule.note("This run will end with " + condition
                        + (difference.interval().lower() > 0 ? " above " : " below ") + evidence.reference() + " in "
                        + metric.label() + ": " + Rounded.of(difference)
                        + ", a band for its end. Of other questions that says nothing."));
    }
}
