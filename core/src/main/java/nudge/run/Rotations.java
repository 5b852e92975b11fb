package nudge.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/**
 * How far each sample's options are turned where a reading shuffles them: (index within its cluster, in the data's order,
 * plus a hash of seed and cluster) modulo the number of choices. So positions are balanced over each cluster, and a
 * sample is turned alike under all conditions and in every selection.
 */
final class Rotations {
    private static final int HEX_DIGITS = 8;

    private Rotations() {}

    /** By sample id; 0 for a sample without choices. */
    static Map<String, Integer> of(List<Sample> data, long seed) {
        var starts = new HashMap<String, Long>();
        var rotations = new HashMap<String, Integer>();
        for (var sample : data) {
            long turn = starts.computeIfAbsent(sample.cluster(), cluster -> start(cluster, seed));
            starts.put(sample.cluster(), turn + 1);
            int choices = sample.choices().size();
            rotations.put(sample.id(), choices == 0 ? 0 : (int) (turn % choices));
        }
        return rotations;
    }

    private static long start(String cluster, long seed) {
        var hash = PromptHash.of(List.of("rotation", Long.toString(seed), cluster));
        return Long.parseLong(hash.substring(0, HEX_DIGITS), 16);
    }
}
