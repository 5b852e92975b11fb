package nudge.tasks;

import java.util.HashMap;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.ChoiceParser;
import nudge.score.ReadOff;

/** The values every choice has, whatever the task. */
final class PlainChoice {
    /** Tells that free text was read of a question that lists no options, so that no position can pass for an answer. */
    static final String UNLISTED = "unlisted";

    private PlainChoice() {}

    static Map<String, Double> of(Sample sample, ReadOff read) {
        var values = new HashMap<String, Double>();
        if (sample.hasTarget()) {
            values.put("right", one(read.choice() == sample.target()));
        }
        var unknown = sample.field(ChoiceParser.UNKNOWN_FIELD);
        if (!unknown.isEmpty()) {
            values.put("unknown", one(read.choice() == Integer.parseInt(unknown)));
        }
        if (read.hasProbabilities()) {
            soft(sample, read, values);
        }
        for (int at = 0; at < read.positions().size(); at++) {
            values.put("position_" + ChoiceForm.letter(at), read.positions().get(at));
        }
        return values;
    }

    static double one(boolean holds) {
        return holds ? 1 : 0;
    }

    private static void soft(Sample sample, ReadOff read, Map<String, Double> values) {
        if (sample.hasTarget()) {
            values.put("p_right", read.probability(sample.target()));
        }
        var unknown = sample.field(ChoiceParser.UNKNOWN_FIELD);
        if (!unknown.isEmpty()) {
            values.put("p_unknown", read.probability(Integer.parseInt(unknown)));
        }
        values.put("coverage", read.coverage());
        values.put("agreement", read.agreement());
        values.put("near_tie", one(read.isNearTie()));
        values.put("tie", one(read.tie() == ReadOff.Tie.BROKEN_BY_ID));
    }
}
