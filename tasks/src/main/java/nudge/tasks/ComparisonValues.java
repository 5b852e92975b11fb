package nudge.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.ReadOff;

/** Values of a choice between two replies: a tie is half right (Askell et al. 2021, 2.2.1, says nothing of ties). */
final class ComparisonValues implements ChoiceValues {
    static final String MARGIN = "margin";

    private static final double HALF = .5;

    @Override
    public Map<String, Double> of(Sample sample, ReadOff read) {
        var values = new HashMap<>(PlainChoice.of(sample, read));
        values.remove("coverage");
        if (read.tie() != ReadOff.Tie.NONE) {
            values.put("right", HALF);
        }
        if (read.hasProbabilities()) {
            int right = sample.target();
            values.put(MARGIN, read.logs().get(right) - read.logs().get(1 - right));
        }
        return values;
    }

    @Override
    public List<String> primary() {
        return List.of("p_right", "right");
    }
}
