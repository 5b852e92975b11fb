package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.prompt.Option;
import nudge.score.Answers;

/** The probability that a pick had among its options, for lists of items; metrics have their own, exact rules. */
final class PickProbability {
    private PickProbability() {}

    /** Mean over all prompts with a scored choice of the largest normalised probability. */
    static Optional<Double> of(Answers answers) {
        var largest = new ArrayList<Double>();
        for (var answer : answers.all()) {
            for (var fill : answer.completion().fills()) {
                var options = answer.prompt()
                        .hole(fill.hole())
                        .map(hole -> hole.options())
                        .orElse(List.<Option>of());
                if (!options.isEmpty() && fill.logProbabilities().size() == options.size()) {
                    largest.add(largest(fill.logProbabilities()));
                }
            }
        }
        return largest.size() == 1 ? Optional.of(largest.get(0)) : Optional.empty();
    }

    private static double largest(List<Double> logs) {
        double most = logs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double total = logs.stream().mapToDouble(log -> Math.exp(log - most)).sum();
        return 1 / total;
    }
}
