package nudge.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person asked for in a run.
 *
 * @param recipe by option name
 * @param kind name of the {@link nudge.model.ModelKind} of what answered
 * @param done samples complete in all conditions
 */
public record RunRecipe(int run, SortedMap<String, String> recipe, String kind, int done) {
    public RunRecipe {
        recipe = Collections.unmodifiableSortedMap(new TreeMap<>(recipe));
    }
}
