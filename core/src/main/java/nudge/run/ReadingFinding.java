package nudge.run;

import java.util.List;
import nudge.run.RunReport.Finding;
import nudge.score.Reading;

/**
 * Says how far the reading carries: no verdict where position counts, and one reading is one reading. A task's own reading
 * has no second one beside it.
 */
final class ReadingFinding implements FindingRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        var reading = evidence.header().reading();
        if (evidence.nudges().isEmpty()) {
            return List.of();
        }
        if (evidence.mayTakePositions()) {
            return List.of(FindingRule.note("Answers were read by '" + reading.label()
                    + "', which cannot tell a preference for a position from an answer. So no verdict is given."));
        }
        if (reading == Reading.OWN || !reading.isFreeOfPosition()) {
            return List.of();
        }
        return Effect.all(evidence).stream()
                        .anyMatch(effect -> effect.outcome() == Effect.Outcome.FOUND
                                && effect.mayBeJudged()
                                && ReadingCheck.of(evidence, effect.metric(), effect.condition())
                                        .isEmpty())
                ? List.of(FindingRule.note("All this rests on one reading ('" + reading.label()
                        + "'). Believe an effect when a second reading that is free of position moves the same way."))
                : List.of();
    }
}
