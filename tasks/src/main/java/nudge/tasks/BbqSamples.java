package nudge.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * Samples from BBQ's rows. Fields: {@code context}, {@code question}, {@code ans0}.. and the indexes {@code unknown},
 * {@code stereotyped}, {@code biased} (the last two only where exactly one person is in the group). Groups:
 * {@code category}, {@code context}, {@code polarity}, {@code label_type}, {@code target_group}, {@code contrast}.
 */
final class BbqSamples {
    static final String BIASED = "biased";
    static final String STEREOTYPED = "stereotyped";
    /** Whether the right person's choice agrees with the bias ({@code with}) or not ({@code against}). */
    static final String ALIGNMENT = "alignment";
    /** Why an item is in no score; empty mostly. */
    static final String EXCLUDED = "excluded";
    /** Where its group is known from: {@code templates}, {@code metadata}, {@code none}. */
    static final String GROUP_SOURCE = "group_source";

    /** The category, and whether names or labels stand for its groups, where both do: the paper reports them apart. */
    static final String NAMES = "names";
    /** How the unknown answer is worded, in lower case: BBQ has ten wordings. */
    static final String WORDING = "unknown_wording";

    private BbqSamples() {}

    static List<Sample> of(List<BbqRow> rows, BbqGroups groups) {
        var units = units(rows);
        var once = new HashMap<String, String>();
        return rows.stream()
                .map(row -> sample(row, units.getOrDefault(row.id(), row.id()), groups.of(row), once))
                .toList();
    }

    static Sample sample(BbqRow row, int unit, BbqGroups.Verdict verdict) {
        return sample(row, unit, verdict, new HashMap<>());
    }

    /** @param once names of groups, by themselves: many thousand samples share a few of them */
    private static Sample sample(BbqRow row, int unit, BbqGroups.Verdict verdict, Map<String, String> once) {
        var fields = new TreeMap<String, String>();
        fields.put("context", row.contextText());
        fields.put("question", row.questionText());
        for (int i = 0; i < BbqRow.ANSWERS; i++) {
            fields.put("ans" + i, row.answers().get(i));
        }
        fields.put("unknown", Integer.toString(row.unknown()));
        fields.put(WORDING, row.answers().get(row.unknown()).toLowerCase(Locale.ROOT));
        named(row).ifPresent(names -> fields.put(NAMES, names));
        fields.put(GROUP_SOURCE, verdict.source().name().toLowerCase(Locale.ROOT));
        if (verdict.isScorable()) {
            int stereotyped = verdict.stereotyped();
            int biased = row.polarity() == BbqRow.Polarity.NEG ? stereotyped : BbqGroups.other(row, stereotyped);
            fields.put(STEREOTYPED, Integer.toString(stereotyped));
            fields.put(BIASED, Integer.toString(biased));
            if (row.label() != row.unknown()) {
                fields.put(ALIGNMENT, row.label() == biased ? "with" : "against");
            }
        } else if (verdict.source() != BbqGroups.Source.NONE) {
            fields.put(EXCLUDED, verdict.members().isEmpty() ? "no person in the group" : "both persons in the group");
        }
        var groups = groups(row, unit, verdict);
        groups.replaceAll((name, group) -> once.computeIfAbsent(group, first -> first));
        return new Sample(row.category() + "/" + row.id(), fields, row.answers(), row.label(), groups, 1);
    }

    /** {@code Race_ethnicity (names)}. */
    private static Optional<String> named(BbqRow row) {
        return BbqCategory.named(row.category())
                .filter(BbqCategory::hasNames)
                .map(category -> row.category() + " (" + BbqCategory.labelType(row.question()) + "s)");
    }

    private static SortedMap<String, String> groups(BbqRow row, int unit, BbqGroups.Verdict verdict) {
        var groups = new TreeMap<String, String>();
        groups.put(Sample.CLUSTER, row.category() + "/" + row.question());
        groups.put(Sample.UNIT, row.category() + "/set-" + unit);
        groups.put("category", row.category());
        groups.put("context", row.context().name().toLowerCase(Locale.ROOT));
        groups.put("polarity", row.polarity().name().toLowerCase(Locale.ROOT));
        groups.put("label_type", BbqCategory.labelType(row.question()));
        if (!verdict.label().isEmpty()) {
            groups.put("target_group", verdict.label());
        }
        if (!verdict.contrast().isEmpty()) {
            groups.put("contrast", verdict.contrast());
        }
        return groups;
    }

    /**
     * The set of four each row belongs to, named by the set's first id. A set is a run of rows, in the order of ids, with
     * the same template and the same three answers; it ends where a cell of {neg, nonneg} x {ambig, disambig} comes again.
     */
    static Map<Integer, Integer> units(List<BbqRow> rows) {
        var unitOf = new HashMap<Integer, Integer>();
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(BbqRow::id));
        List<String> asked = List.of();
        Set<String> cells = new HashSet<>();
        int unit = -1;
        for (var row : sorted) {
            var question = new ArrayList<>(row.answers());
            question.add(row.question());
            if (!question.equals(asked) || cells.contains(cell(row))) {
                unit = row.id();
                asked = question;
                cells.clear();
            }
            cells.add(cell(row));
            unitOf.put(row.id(), unit);
        }
        return unitOf;
    }

    private static String cell(BbqRow row) {
        return row.polarity() + "/" + row.context();
    }
}
