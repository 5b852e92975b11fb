package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/** Says where picks are decided by less than the engine's own tolerance; views grey them then. */
public final class NearTiesFinding implements FindingRule {
    static final String METRIC = "near_ties_share";
    private static final double TOO_MANY = .20;

    /** Whether so many picks under a condition are near-ties that they should not be looked at. */
    public static boolean greysPicks(RunReport.ConditionReport condition) {
        var share = condition.metrics().get(METRIC);
        return share != null && share.value() > TOO_MANY;
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var greyed = evidence.conditions().entrySet().stream()
                .filter(condition -> greysPicks(condition.getValue()))
                .map(condition -> Rounded.plain(
                                evidence.estimate(condition.getKey(), METRIC).value()) + " under " + condition.getKey())
                .toList();
        return greyed.isEmpty()
                ? List.of()
                : List.of(FindingRule.warning("Many answers are near-ties, closer than the engine's own tolerance: "
                        + String.join(", ", greyed) + " of them. Picks are greyed; look at probabilities."));
    }
}
