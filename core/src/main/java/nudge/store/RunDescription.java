package nudge.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Citation;
import nudge.model.ModelInfo;
import nudge.prompt.PromptPack;
import nudge.score.Reading;

/**
 * What is fixed of a run before its first answer, the samples left out.
 *
 * @param hash of the experiment
 * @param conditions their names, in the order asked
 * @param breakdown group by which results are broken down; empty for none
 * @param citations of the papers that data, conditions and words come from
 * @param recipe what a person asked for, by option name, so that it can be asked again
 */
public record RunDescription(
        String hash,
        String task,
        String citation,
        ModelInfo model,
        Reading reading,
        List<String> conditions,
        PromptPack pack,
        long seed,
        int chains,
        String breakdown,
        List<Citation> citations,
        List<String> notes,
        SortedMap<String, String> recipe) {
    public RunDescription {
        conditions = List.copyOf(conditions);
        citations = List.copyOf(citations);
        notes = List.copyOf(notes);
        recipe = Collections.unmodifiableSortedMap(new TreeMap<>(recipe));
    }
}
