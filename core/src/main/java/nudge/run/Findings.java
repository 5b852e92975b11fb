package nudge.run;

import java.util.List;
import java.util.stream.Collectors;
import nudge.run.RunReport.Finding;

/**
 * All rules, in the order their sentences stand in: what the model is, what makes figures meaningless, what was found,
 * what was not.
 */
final class Findings {
    private static final List<FindingRule> RULES = List.of(
            evidence -> KindFinding.of(evidence.header().model()),
            new UnfinishedFinding(),
            new ReadsFinding(),
            new PositionFinding(),
            new NearTiesFinding(),
            new CoverageFinding(),
            new UnscoredFinding(),
            new ClustersFinding(),
            new CautionFinding(),
            new EffectFinding(),
            new NullFinding(),
            new ReadingFinding());

    private Findings() {}

    static List<Finding> of(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.find(evidence).stream()).collect(Collectors.toUnmodifiableList());
    }
}
