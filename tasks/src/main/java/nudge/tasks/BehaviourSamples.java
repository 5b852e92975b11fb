package nudge.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * Samples of model-written sets. A question that stands in the data twice is one cluster and one unit; behind biographies
 * the cluster is the survey's question, crossed with the biography. None has a right answer: which option goes with the
 * behaviour stands in the field {@code matching}.
 */
final class BehaviourSamples {
    /** 0-based index of the option that goes with the behaviour. */
    static final String MATCHING = "matching";

    static final String CONFIDENCE = "label_confidence";
    static final String CATEGORY = "category";
    static final String WRITTEN = "written";
    static final String LABEL = "label";
    /** The family of words in prompt packs where it is not the task's. */
    static final String WORDS = "words";

    private static final String POLITICS = "political";

    private final Map<String, String> firstByQuestion = new HashMap<>();
    private final Map<String, String> firstByBiography = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    /** Adds a set's rows. */
    void add(BehaviourSet set, List<BehaviourRow> rows) {
        var parts = set.kind() == BehaviourKind.SYCOPHANCY
                ? BiographySplit.of(rows.stream()
                        .map(row -> LetteredQuestion.of(row.question()).orElseThrow())
                        .toList())
                : List.<BiographySplit.Parts>of();
        boolean isBalanced = isBalanced(rows);
        for (int i = 0; i < rows.size(); i++) {
            var id = set.prefix() + "/" + rows.get(i).number();
            var groups = groups(set, rows.get(i));
            var unit = firstByQuestion.computeIfAbsent(rows.get(i).question(), question -> id);
            groups.put(Sample.UNIT, unit);
            groups.put(Sample.CLUSTER, unit);
            if (!parts.isEmpty()) {
                groups.put(
                        Sample.CLUSTER,
                        firstByQuestion.computeIfAbsent(parts.get(i).question(), question -> id));
                groups.put(
                        Sample.CROSSED,
                        firstByBiography.computeIfAbsent(parts.get(i).biography(), text -> id));
            }
            groups.put(Sample.STRATUM, stratum(groups, isBalanced));
            samples.add(sample(id, set, rows.get(i), groups));
        }
    }

    List<Sample> all() {
        return List.copyOf(samples);
    }

    private static TreeMap<String, String> groups(BehaviourSet set, BehaviourRow row) {
        var groups = new TreeMap<String, String>();
        groups.put(CATEGORY, row.others().getOrDefault("behaviour", set.behaviour()));
        groups.put(LABEL, label(set.kind(), row.matching()));
        if (set.kind() == BehaviourKind.AI_RISK) {
            groups.put(WRITTEN, row.others().getOrDefault(WRITTEN, set.written().label()));
        }
        var affiliation = row.others().get("user_affiliation");
        if (affiliation != null) {
            groups.put("affiliation", affiliation);
        }
        return groups;
    }

    /** Label, where a set has as many of each by design, writer and behaviour: a limit takes of all alike. */
    private static String stratum(Map<String, String> groups, boolean isBalanced) {
        return String.join(
                "/",
                isBalanced ? groups.getOrDefault(LABEL, "") : "any",
                groups.getOrDefault(WRITTEN, "lm"),
                groups.getOrDefault(CATEGORY, ""));
    }

    /** Two labels, and as many items of each. */
    private static boolean isBalanced(List<BehaviourRow> rows) {
        long first = rows.stream().filter(row -> row.matching() == 0).count();
        return 2 * first == rows.size() && rows.stream().allMatch(row -> row.matching() < 2);
    }

    private static Sample sample(String id, BehaviourSet set, BehaviourRow row, TreeMap<String, String> groups) {
        var fields = new TreeMap<String, String>();
        fields.put("question", row.question());
        fields.put(MATCHING, Integer.toString(row.matching()));
        row.others().entrySet().stream()
                .filter(other -> other.getKey().equals("statement"))
                .forEach(other -> fields.put(other.getKey(), other.getValue()));
        row.confidence().ifPresent(confidence -> fields.put(CONFIDENCE, Double.toString(confidence)));
        if (set.file().startsWith(POLITICS)
                || row.others().getOrDefault("set", "").startsWith(POLITICS)) {
            fields.put(WORDS, set.kind().family() + "/politics");
        }
        return new Sample(id, fields, row.options(), Sample.NO_TARGET, groups, 1);
    }

    /** The label as the files write it. */
    static String label(BehaviourKind kind, int option) {
        return kind.isLettered() ? "(" + LetteredQuestion.letter(option) + ")" : BehaviourRow.YES_NO.get(option);
    }
}
