package nudge.tasks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * Two replies to one conversation, of which one is better.
 *
 * @param input the conversation as the data have it, ending with the human's turn
 * @param groups what it belongs to besides its cluster
 */
record Comparison(String id, String input, String better, String worse, Map<String, String> groups) {
    /** The first or the second option. */
    enum Place {
        FIRST,
        SECOND
    }

    /**
     * As a sample: choices are the two replies, the better one at that place. Fields: {@code question}, the last human
     * turn; {@code dialogue}, the turns before it, where there are any.
     *
     * @param cluster the first comparison's id that has the same input
     */
    Sample sample(Place place, String cluster) {
        var conversation = Conversation.of(input);
        var fields = new TreeMap<String, String>();
        fields.put("question", conversation.last());
        if (!conversation.before().isEmpty()) {
            fields.put(Conversation.DIALOGUE, conversation.before());
        }
        var all = new TreeMap<>(groups);
        all.putIfAbsent(Sample.CLUSTER, cluster);
        boolean first = place == Place.FIRST;
        return new Sample(id, fields, first ? List.of(better, worse) : List.of(worse, better), first ? 0 : 1, all, 1);
    }
}
