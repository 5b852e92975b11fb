package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
     * read, where they are measured against a prompt without the question, or where there are two picks.
     */
    static Optional<Double> of(Answers answers) {
        return isPair(answers)
                ? Optional.empty()
                : shares(answers).values().stream().max(Double::compare);
    }

    /** Whether the sample was asked in several ways that each have an answer of their own, not in rotations of one. */
    static boolean isPair(Answers answers) {
        return answers.byPrompt().size() > 1
                && answers.byPrompt().keySet().stream()
                        .noneMatch(name -> name.equals(FormedPrompt.MAIN)
                                || name.equals(FormedPrompt.BASELINE)
                                || name.matches("r\\d+"));
    }

    /** Of each choice by its 0-based index, by the same rules; empty where there is nothing to show. */
    static SortedMap<Integer, Double> shares(Answers answers) {
        var byChoice = new TreeMap<Integer, List<Double>>();
        if (answers.of(FormedPrompt.BASELINE).isEmpty()) {
            for (var answer : answers.all()) {
                for (var fill : answer.completion().fills()) {
                    add(byChoice, answer.prompt(), fill);
                }
            }
        }
        var shares = new TreeMap<Integer, Double>();
        byChoice.forEach((choice, logs) -> shares.put(
                choice,
                Math.exp(
                        logs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NEGATIVE_INFINITY))));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((choice, share) -> share / sum);
        return shares;
    }

    private static void add(Map<Integer, List<Double>> byChoice, Prompt prompt, Fill fill) {
        var options = prompt.hole(fill.hole()).map(Part::options).orElse(List.<Option>of());
        var logs = fill.logProbabilities();
        if (options.isEmpty() || logs.size() != options.size()) {
            return;
        }
        double most = logs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double total = most
                + Math.log(
                        logs.stream().mapToDouble(log -> Math.exp(log - most)).sum());
        for (int i = 0; i < logs.size(); i++) {
            byChoice.computeIfAbsent(options.get(i).choice(), choice -> new ArrayList<>())
                    .add(logs.get(i) - total);
        }
    }
}
