package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.stats.Horizon;

/**
 * What is known of a run's way before its first answer: the samples to come, whether their order is random, and when it
 * is to stop before its end.
 *
 * @param horizon all samples in the order they are asked
 * @param unbanded why no live band holds; empty where one does
 * @param rules the run stops as soon as one of them holds
 */
public record Course(Horizon horizon, String unbanded, List<StopRule> rules) {
    /** Recipes of runs whose order is a random permutation say so under this name. */
    static final String ORDER = "order";

    static final String PERMUTED = "permuted";
    /** The rules of a recipe, one a line. */
    static final String STOP_WHEN = "stop-when";

    /** Of a run of which nothing more is known than what came. */
    public static final Course UNKNOWN =
            new Course(Horizon.of(List.of()), "what was still to be asked is not known", List.of());

    private static final String IN_FILE_ORDER = "asked in the file's order, of which no first part is a random sample";
    private static final String IN_OLD_ORDER = "asked template by template in turn, as older versions did";

    public Course {
        rules = List.copyOf(rules);
    }

    static Course of(Selection.Kind kind, List<Sample> samples) {
        return new Course(
                Horizon.of(samples),
                switch (kind) {
                    case SEEDED -> "";
                    case FILE_ORDER -> IN_FILE_ORDER;
                },
                List.of());
    }

    /** Of a run that is stored; its order is the recipe's. */
    static Course stored(java.util.Map<String, String> recipe, List<Sample> samples) {
        var isFile = Selection.Kind.FILE_ORDER.name().equals(recipe.get("selection"));
        var isPermuted = PERMUTED.equals(recipe.get(ORDER));
        return new Course(Horizon.of(samples), isFile ? IN_FILE_ORDER : isPermuted ? "" : IN_OLD_ORDER, List.of());
    }

    /** As a recipe says it: {@link #stored} gives the same course again. */
    SortedMap<String, String> words() {
        var words = new TreeMap<String, String>();
        if (unbanded.equals(IN_FILE_ORDER)) {
            words.put("selection", Selection.Kind.FILE_ORDER.name());
        } else if (hasBands()) {
            words.put(ORDER, PERMUTED);
        }
        if (!rules.isEmpty()) {
            words.put(STOP_WHEN, rules.stream().map(StopRule::text).collect(Collectors.joining("\n")));
        }
        return words;
    }

    Course withRules(List<StopRule> more) {
        return new Course(horizon, unbanded, more);
    }

    boolean hasBands() {
        return unbanded.isEmpty();
    }

    /** Alpha of a figure's sequence: those that rules watch share .05. */
    double alpha(StopRule.Figure figure) {
        return .05 / (watches(figure) ? figures().size() : 1);
    }

    /** What an interval of the figure must say; empty mostly. */
    String note(StopRule.Figure figure) {
        return watches(figure) && figures().size() > 1
                ? "5 % shared by " + figures().size() + " watched figures"
                : "";
    }

    /** The rule that watches a figure for samples like these, not for the end of the run. */
    Optional<StopRule> general(StopRule.Figure figure) {
        return rules.stream()
                .filter(rule -> rule.isGeneral() && rule.figure().equals(figure))
                .findFirst();
    }

    private boolean watches(StopRule.Figure figure) {
        return figures().contains(figure);
    }

    private List<StopRule.Figure> figures() {
        return rules.stream().map(StopRule::figure).distinct().toList();
    }
}
