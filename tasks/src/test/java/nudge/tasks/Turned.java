package nudge.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/** Rotations as runs make them: balanced over each cluster, another start for each seed and cluster. */
final class Turned {
    private static final int HEX_DIGITS = 8;

    private Turned() {}

    static Function<Sample, Integer> by(List<Sample> samples, long seed) {
        var next = new HashMap<String, Long>();
        var turns = new HashMap<String, Integer>();
        for (var sample : samples) {
            long turn = next.computeIfAbsent(
                    sample.cluster(),
                    cluster -> Long.parseLong(
                            PromptHash.of(List.of("rotation", Long.toString(seed), cluster))
                                    .substring(0, HEX_DIGITS),
                            16));
            next.put(sample.cluster(), turn + 1);
            turns.put(sample.id(), (int) (turn % sample.choices().size()));
        }
        return sample -> turns.getOrDefault(sample.id(), 0);
    }
}
