package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/**
 * Says where a model would mostly say something else than any option: figures then compare continuations it hardly
 * considers.
 */
final class CoverageFinding implements FindingRule {
    static final String METRIC = "coverage";
    private static final double LITTLE = .10;

    @Override
    public List<Finding> find(Evidence evidence) {
        var little = evidence.conditions().keySet().stream()
                .filter(condition -> evidence.estimate(condition, METRIC).value() < LITTLE)
                .map(condition ->
                        Rounded.plain(evidence.estimate(condition, METRIC).value()) + " under " + condition)
                .toList();
        return little.isEmpty()
                ? List.of()
                : List.of(FindingRule.warning("The options together have little of the model's probability (median "
                        + String.join(", ", little)
                        + "): mostly it would go on otherwise. Picks and shares are among the options alone."));
    }
}
