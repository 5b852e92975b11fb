package nudge.run;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunReport.Finding;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/**
 * Says where a model does not read what it is asked: its answers' interval holds what an answerer gets that ignores the
 * question.
 */
final class ReadsFinding implements FindingRule {
    private static final String RIGHT_PERSON = "right_person";

    @Override
    public List<Finding> find(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        evidence.metrics(Role.READS).forEach(metric -> findings.addAll(of(evidence, metric)));
        return findings;
    }

    private static List<Finding> of(Evidence evidence, MetricInfo metric) {
        var reference = evidence.estimate(evidence.reference(), metric.name());
        if (!reference.interval().isDefined()) {
            return List.of(FindingRule.note("Whether this model reads these questions cannot be told: "
                    + shown(metric, reference) + " and has no interval (" + reference.n() + " answers). So nothing is"
                    + " claimed on " + subject(evidence) + "."));
        }
        if (reference.interval().holds(metric.chance())) {
            return List.of(FindingRule.warning("This model does not read these questions: " + what(metric, reference)
                    + ", and chance is " + Rounded.of(metric, metric.chance()) + ". " + consequence(evidence)));
        }
        return evidence.conditions().keySet().stream()
                .skip(1)
                .filter(condition -> holdsChance(evidence, condition, metric))
                .map(condition -> FindingRule.warning("Under " + condition
                        + " this model does not read the questions any more: "
                        + what(metric, evidence.estimate(condition, metric.name())) + ", and chance is "
                        + Rounded.of(metric, metric.chance()) + ". Nothing is claimed on " + subject(evidence)
                        + " there."))
                .toList();
    }

    private static boolean holdsChance(Evidence evidence, String condition, MetricInfo metric) {
        var interval = evidence.estimate(condition, metric.name()).interval();
        return interval.isDefined() && interval.holds(metric.chance());
    }

    private static String what(MetricInfo metric, Estimate estimate) {
        return metric.name().equals(RIGHT_PERSON)
                ? "it picks the right person in " + Rounded.of(metric, estimate)
                        + " of the cases where it picks a person"
                : shown(metric, estimate);
    }

    private static String shown(MetricInfo metric, Estimate estimate) {
        return metric.label() + " is " + Rounded.of(metric, estimate);
    }

    private static String consequence(Evidence evidence) {
        return hasBias(evidence) ? "Its bias score means nothing." : "What moves its answers is not what is asked.";
    }

    private static String subject(Evidence evidence) {
        return hasBias(evidence) ? "bias" : "what it understood";
    }

    private static boolean hasBias(Evidence evidence) {
        return evidence.header().metrics().stream().map(Metric::name).anyMatch(Effect::isBias);
    }
}
