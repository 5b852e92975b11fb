package nudge.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run has cost.
 *
 * @param byCondition in the order asked
 * @param elapsedMillis by the clock, from the start of each of its starts to the end
 */
public record RunCosts(Map<String, Costs> byCondition, long elapsedMillis) {
    public RunCosts {
        byCondition = Collections.unmodifiableMap(new LinkedHashMap<>(byCondition));
    }

    public Costs total() {
        return byCondition.values().stream().reduce(Costs.NONE, Costs::plus);
    }
}
