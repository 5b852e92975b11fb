package nudge.run;

import java.util.List;
import java.util.Optional;
import nudge.run.RunReport.Finding;

/** Tells caution from insight: an instruction that makes "unknown" likelier where it is wrong too corrects no bias. */
final class CautionFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        return evidence.nudges().stream()
                .flatMap(condition ->
                        Caution.of(evidence, condition).flatMap(caution -> of(evidence, condition, caution)).stream())
                .toList();
    }

    private static Optional<Finding> of(Evidence evidence, String condition, Caution caution) {
        var against = evidence.placebo().isPresent() ? "the placebo" : caution.against();
        var criterion =
                "\"unknown\" is preferred by " + Rounded.of(caution.criterion()) + " nats more than under " + against;
        var sensitivity = "how well it tells when \"unknown\" is right (AUC)";
        var by = Rounded.of(caution.sensitivity());
        var elsewhere = "p(unknown) where it is wrong " + Rounded.of(caution.elsewhere());
        return switch (caution.verdict()) {
            case CAUTION ->
                Optional.of(FindingRule.warning(condition + " is caution, not insight: " + criterion + ", but "
                        + sensitivity + " did not rise: " + by + "."));
            case INSIGHT ->
                Optional.of(FindingRule.note(condition + " is insight: " + sensitivity + " rose by " + by + " against "
                        + against + "; " + elsewhere + "."));
            case BOTH ->
                Optional.of(FindingRule.note(condition + " is insight and caution: " + sensitivity + " rose by " + by
                        + " against " + against + ", and " + elsewhere + "."));
            case CANNOT_BE_TOLD ->
                Optional.of(FindingRule.note(condition + ", caution or insight cannot be told: " + criterion + ", and "
                        + sensitivity + " changed by " + by + "."));
            case NEITHER -> Optional.empty();
        };
    }
}
