package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.score.Answers;
import nudge.score.Score;
import nudge.score.Scorer;
import nudge.store.StoredOutcome;

/** Makes results of samples whose requests have all ended. Pure but for the scorer's own state, of which it has none. */
final class Scoring {
    private final Scorer scorer;
    private final List<String> conditions;
    private final int chains;

    Scoring(Scorer scorer, List<String> conditions, int chains) {
        this.scorer = scorer;
        this.conditions = conditions;
        this.chains = chains;
    }

    SampleResult result(Pending pending) {
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        for (var condition : conditions) {
            outcomes.put(condition, outcome(pending, asks(pending, condition)));
        }
        return new SampleResult(pending.position, pending.sample, outcomes);
    }

    /** The same as the store keeps it. */
    List<StoredOutcome> stored(Pending pending, SampleResult result) {
        var stored = new ArrayList<StoredOutcome>();
        result.byCondition().forEach((condition, outcome) -> {
            var rows = new TreeMap<String, List<Long>>();
            asks(pending, condition).forEach(ask -> {
                var answer = ask.answer();
                if (answer != null) {
                    rows.computeIfAbsent(ask.request.promptName(), prompt -> new ArrayList<>())
                            .add(answer.id());
                }
            });
            stored.add(new StoredOutcome(condition, outcome.score(), outcome.error(), rows));
        });
        return stored;
    }

    private SampleResult.Outcome outcome(Pending pending, List<Ask> asks) {
        var error = asks.stream()
                .filter(ask -> !FormedPrompt.isNull(ask.request.promptName()))
                .map(Ask::error)
                .filter(why -> !why.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        var completions = asks.stream()
                .map(Ask::answer)
                .filter(Objects::nonNull)
                .map(answer -> answer.completion())
                .toList();
        var answers = answers(asks);
        var fromStore = asks.stream().allMatch(Ask::isFromStore);
        var tokens =
                completions.stream().map(Completion::tokens).reduce(Completion.Tokens.NONE, Completion.Tokens::plus);
        var score = error.isEmpty() ? of(scorer, pending.sample, answers) : Score.unscored(Score.Outcome.FAILED, error);
        var reason = score.outcome() == Score.Outcome.FAILED ? score.answer() : "";
        return new SampleResult.Outcome(answers, score, tokens, millis(asks), fromStore, reason);
    }

    /** What answers are worth that were all given. */
    static Score of(Scorer scorer, Sample sample, Answers answers) {
        if (isAbsent(answers)) {
            return Score.unscored(Score.Outcome.ABSENT, "");
        }
        try {
            return NullScore.beside(scorer, sample, answers);
        } catch (RuntimeException e) {
            // A fault of a scorer, perhaps a person's own, is one sample's: it is listed, and the run goes on.
            return Score.unscored(Score.Outcome.FAILED, "The scorer failed: " + e);
        }
    }

    /** Whether an answer is not there; one of the null variant is not missed. */
    private static boolean isAbsent(Answers answers) {
        return answers.byPrompt().entrySet().stream()
                .filter(prompt -> !FormedPrompt.isNull(prompt.getKey()))
                .flatMap(prompt -> prompt.getValue().stream())
                .anyMatch(answer -> answer.completion().absent());
    }

    private Answers answers(List<Ask> asks) {
        var byPrompt = new TreeMap<String, List<Answers.Answer>>();
        for (var ask : asks) {
            var answer = ask.answer();
            if (answer != null) {
                byPrompt.computeIfAbsent(ask.request.promptName(), prompt -> new ArrayList<>())
                        .add(new Answers.Answer(ask.request.prompt(), answer.completion()));
            }
        }
        return StoredResults.everyChain(new Answers(byPrompt), chains);
    }

    private static long millis(List<Ask> asks) {
        return asks.stream()
                .filter(ask -> !ask.isFromStore())
                .map(Ask::answer)
                .filter(Objects::nonNull)
                .mapToLong(answer -> answer.completion().durationMillis())
                .sum();
    }

    private static List<Ask> asks(Pending pending, String condition) {
        return pending.asks().stream()
                .filter(ask -> ask.request.condition().equals(condition))
                .toList();
    }
}
