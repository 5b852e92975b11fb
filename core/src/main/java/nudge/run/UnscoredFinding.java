package nudge.run;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.run.RunReport.Finding;
import nudge.score.Score;

/** Says where answers have no score, loudly where that differs between conditions: refusals are made by instructions. */
final class UnscoredFinding implements FindingRule {
    private static final double DIFFERS = .05;

    @Override
    public List<Finding> find(Evidence evidence) {
        var all = evidence.results().size();
        var names = evidence.header().conditionNames();
        var counts = names.stream().mapToInt(name -> unscored(evidence, name)).summaryStatistics();
        if (all == 0 || counts.getMax() == 0) {
            return List.of();
        }
        var listed = names.stream()
                .map(name -> name + " " + unscored(evidence, name) + reasons(evidence, name))
                .collect(Collectors.joining(", "));
        var sentence = "Without a score, of " + all + " samples: " + listed + ". They count in no mean";
        return counts.getMax() - counts.getMin() >= DIFFERS * all
                ? List.of(FindingRule.warning(
                        sentence + "; the shares differ, so the conditions are not compared on all the same samples."))
                : List.of(FindingRule.note(sentence + "."));
    }

    private static int unscored(Evidence evidence, String condition) {
        return (int) evidence.results().stream()
                .filter(result -> !result.under(condition).score().isScored())
                .count();
    }

    private static String reasons(Evidence evidence, String condition) {
        var byReason = new TreeMap<Score.Outcome, Integer>();
        evidence.results().stream()
                .map(result -> result.under(condition).score())
                .filter(score -> !score.isScored())
                .forEach(score -> byReason.merge(score.outcome(), 1, Integer::sum));
        return byReason.isEmpty()
                ? ""
                : byReason.entrySet().stream()
                        .map(reason ->
                                reason.getValue() + " " + reason.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
