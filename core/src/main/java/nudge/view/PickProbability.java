package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.run.FormedPrompt;
import nudge.score.Answers;

/** The probability that a pick had among its options, for lists of items; metrics have their own, exact rules. */
final class PickProbability {
    private PickProbability() {}

    /**
     * Of the likeliest choice, log-probabilities averaged over all prompts and chains. Nothing where no probabilities were
     * read, or where they are measured against a prompt without the question.
     */
    static Optional<Double> of(Answers answers) {
        if (!answers.of(FormedPrompt.BASELINE).isEmpty()) {
            return Optional.empty();
        }
        var byChoice = new TreeMap<Integer, List<Double>>();
        for (var answer : answers.all()) {
            for (var fill : answer.completion().fills()) {
                add(byChoice, answer.prompt(), fill);
            }
        }
        return byChoice.isEmpty() ? Optional.empty() : Optional.of(largest(byChoice));
    }

    private static void add(Map<Integer, List<Double>> byChoice, Prompt prompt, Fill fill) {
        var options = prompt.hole(fill.hole()).map(Part::options).orElse(List.<Option>of());
        var logs = fill.logProbabilities();
        if (options.isEmpty() || logs.size() != options.size()) {
            return;
        }
        double total = Math.log(logs.stream().mapToDouble(Math::exp).sum());
        for (int i = 0; i < logs.size(); i++) {
            byChoice.computeIfAbsent(options.get(i).choice(), choice -> new ArrayList<>())
                    .add(logs.get(i) - total);
        }
    }

    private static double largest(Map<Integer, List<Double>> byChoice) {
        var shares = byChoice.values().stream()
                .mapToDouble(logs -> Math.exp(
                        logs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NEGATIVE_INFINITY)))
                .summaryStatistics();
        return shares.getMax() / shares.getSum();
    }
}
