package nudge.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a biography ends and the survey's question begins (Perez et al. 2022, section 4). The files do not mark it: the
 * question is what many lines end in, so sentences are taken from the end as long as at least half of the lines that share
 * the shorter ending, and two at least, share the longer one.
 */
final class BiographySplit {
    /**
     * A line's two parts.
     *
     * @param question with its options, in any order, so that the same question is the same text
     */
    record Parts(String biography, String question) {}

    private static final String SENTENCE_END = "(?<=[.!?\u2026])[\"'\u201d)]*\\s+";
    private static final String BETWEEN = " ";

    private BiographySplit() {}

    /** The parts of each question, in order. */
    static List<Parts> of(List<LetteredQuestion> questions) {
        var sentences = questions.stream()
                .map(question -> List.of(question.stem().split(SENTENCE_END, -1)))
                .toList();
        var shared = new HashMap<String, Integer>();
        for (int i = 0; i < questions.size(); i++) {
            for (int from = 0; from < sentences.get(i).size(); from++) {
                shared.merge(key(sentences.get(i), from, questions.get(i)), 1, Integer::sum);
            }
        }
        var parts = new ArrayList<Parts>();
        for (int i = 0; i < questions.size(); i++) {
            parts.add(parts(sentences.get(i), questions.get(i), shared));
        }
        return List.copyOf(parts);
    }

    private static Parts parts(List<String> sentences, LetteredQuestion question, Map<String, Integer> shared) {
        int from = sentences.size() - 1;
        while (from > 0) {
            int shorter = shared.getOrDefault(key(sentences, from, question), 0);
            int longer = shared.getOrDefault(key(sentences, from - 1, question), 0);
            if (longer < 2 || 2 * longer < shorter) {
                break;
            }
            from--;
        }
        return new Parts(String.join(BETWEEN, sentences.subList(0, from)), key(sentences, from, question));
    }

    private static String key(List<String> sentences, int from, LetteredQuestion question) {
        return String.join(BETWEEN, sentences.subList(from, sentences.size())) + "\n"
                + String.join("\n", question.options().stream().sorted().toList());
    }
}
