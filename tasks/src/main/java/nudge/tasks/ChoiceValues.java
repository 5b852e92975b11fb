package nudge.tasks;

import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.ReadOff;

/** Named numbers of an answer to one sample. */
@FunctionalInterface
interface ChoiceValues {
    /** Of one chain; the sample's values are the means over its chains. */
    Map<String, Double> of(Sample sample, ReadOff read);

    /** The values that primary metrics are means of: those that other readings of the same answers are asked for. */
    default List<String> primary() {
        return List.of("p_right");
    }

    /** What was read as this task looks at it: where not all that was measured can be picked. */
    default ReadOff seen(Sample sample, ReadOff read) {
        return read;
    }

    /** Numbers that stand for kinds, so that no mean of them makes sense: of the commonest pick alone. */
    default Map<String, Double> ofPick(Sample sample, ReadOff read) {
        return Map.of();
    }
}
