package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;

/** Says that a run has not reached its planned number, why where a rule stopped it, and what its intervals are then. */
final class UnfinishedFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        int done = evidence.results().size();
        int planned = evidence.header().order().size();
        if (done == 0 || evidence.isComplete()) {
            return List.of();
        }
        var counted = done + " of " + planned + " samples are done";
        return List.of(evidence.stopped()
                .map(rule -> FindingRule.note("Stopped by the rule '" + rule.text() + "': " + counted + ". "
                        + kept(evidence) + " More is asked by a larger plan, or without the rule."))
                .orElseGet(() -> FindingRule.warning(
                        counted + ". " + kept(evidence) + " No verdict is given before the planned number.")));
    }

    private static String kept(Evidence evidence) {
        var course = evidence.header().course();
        if (!course.hasBands()) {
            return "There are no intervals before the end: " + course.unbanded() + ".";
        }
        return "Intervals are bands for the value that this run will end with, kept from betting sequences that hold"
                + " at every moment; of other questions they say nothing.";
    }
}
