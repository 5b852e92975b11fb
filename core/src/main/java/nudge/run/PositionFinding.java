package nudge.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import nudge.run.RunReport.Finding;

/** Says where the picks cannot be told from a constant answer: one position takes nearly all of them. */
final class PositionFinding implements FindingRule {
    private static final int ENOUGH_PICKS = 12;
    private static final double NEARLY_ALL = .95;
    private static final String RIGHT = "right";

    @Override
    public List<Finding> find(Evidence evidence) {
        var conditionsBySentence = new LinkedHashMap<String, List<String>>();
        evidence.conditions().keySet().stream()
                .filter(condition -> isConstant(positions(evidence, condition)))
                .forEach(condition -> conditionsBySentence
                        .computeIfAbsent(sentence(evidence, condition), sentence -> new ArrayList<>())
                        .add(condition));
        return conditionsBySentence.entrySet().stream()
                .map(each -> FindingRule.warning("Under " + String.join(", ", each.getValue()) + each.getKey()))
                .toList();
    }

    private static List<Integer> positions(Evidence evidence, String condition) {
        var report = evidence.conditions().get(condition);
        return report == null ? List.of() : report.positions();
    }

    /** Whether one position has 95 % of at least 12 picks. */
    static boolean isConstant(List<Integer> positions) {
        int all = positions.stream().mapToInt(Integer::intValue).sum();
        return all >= ENOUGH_PICKS && Collections.max(positions) >= NEARLY_ALL * all;
    }

    private static String sentence(Evidence evidence, String condition) {
        var positions = positions(evidence, condition);
        int most = Collections.max(positions);
        int at = positions.indexOf(most);
        int all = positions.stream().mapToInt(Integer::intValue).sum();
        var counted = " the model answered (" + (char) ('a' + at) + ") " + most + " times of " + all;
        return wasRight(evidence, condition, at)
                ? counted + ", and that was right nearly always: the right answers stand where a constant answer would"
                        + " find them. Shuffle the options before believing it."
                : counted + ": that is a position, not an answer.";
    }

    private static boolean wasRight(Evidence evidence, String condition, int position) {
        var rights = evidence.results().stream()
                .map(result -> result.under(condition).score().values())
                .filter(values -> values.containsKey(RIGHT)
                        && Math.round(values.getOrDefault(ConditionTally.POSITION, -1.0)) == position)
                .mapToDouble(values -> values.getOrDefault(RIGHT, 0.0))
                .summaryStatistics();
        return rights.getCount() > 0 && rights.getAverage() >= NEARLY_ALL;
    }
}
