package nudge.tasks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/**
 * A passage cut before its last word.
 *
 * @param passage up to the last word, white space at its end dropped
 * @param gap the white space between the two
 * @param word the last word: all that follows the last white space
 */
record LambadaPassage(String passage, String gap, String word) {
    static final String WORD = "word";
    static final String GAP = "gap";

    private static final String FALLBACK = "it";

    /** The passage of a whole text; its word is empty where the text has fewer than two words. */
    static LambadaPassage of(String text) {
        var whole = text.strip();
        int at = whole.length();
        while (at > 0 && !Character.isWhitespace(whole.charAt(at - 1))) {
            at--;
        }
        var before = whole.substring(0, at).stripTrailing();
        return before.isEmpty()
                ? new LambadaPassage(whole, "", "")
                : new LambadaPassage(before, whole.substring(before.length(), at), whole.substring(at));
    }

    /** As a sample: the choices are the last word and another word of the passage, which is there to be less likely. */
    Sample sample(String id, String cluster) {
        var fields = new TreeMap<String, String>();
        fields.put("passage", passage);
        fields.put(WORD, word);
        fields.put(GAP, gap);
        var groups = new TreeMap<String, String>();
        groups.put(Sample.CLUSTER, cluster);
        return new Sample(id, fields, List.of(word, other(id)), 0, groups, 1);
    }

    private String other(String id) {
        return Arrays.stream(passage.split("\\s+"))
                .filter(each -> each.matches("\\p{L}{2,}") && !each.startsWith(word) && !word.startsWith(each))
                .min(Comparator.comparing(each -> PromptHash.of(List.of("other", id, each))))
                .orElse(word.equals(FALLBACK) ? "that" : FALLBACK);
    }
}
