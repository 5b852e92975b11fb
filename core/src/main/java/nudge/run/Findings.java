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

    /** What may be said of a run that has not reached its planned number: nothing that rests on other samples. */
    private static final List<FindingRule> BEFORE_THE_END = List.of(
            evidence -> KindFinding.of(evidence.header().model()),
            new UnfinishedFinding(),
            new PositionFinding(),
            new NearTiesFinding(),
            new CoverageFinding(),
            new UnscoredFinding(),
            new BandFinding());

    private Findings() {}

    static List<Finding> of(Evidence evidence) {
        var rules = evidence.isComplete() ? RULES : BEFORE_THE_END;
        return rules.stream().flatMap(rule -> rule.find(evidence).stream()).collect(Collectors.toUnmodifiableList());
    }
}
