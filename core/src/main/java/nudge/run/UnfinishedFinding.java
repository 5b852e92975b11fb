package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/** Says that a run has not reached its planned number: stopping when one likes what one sees claims too much. */
final class UnfinishedFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        int done = evidence.results().size();
        int planned = evidence.header().order().size();
        return done == 0 || evidence.isComplete()
                ? List.of()
                : List.of(FindingRule.warning(
                        done + " of " + planned + " samples are done. Intervals and p values are for a"
                                + " run that reaches its planned number, so no verdict is given before."));
    }
}
