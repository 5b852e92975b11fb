package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Answers;
import nudge.score.Estimate;
import nudge.score.Observation;
import nudge.score.Reading;
import nudge.score.Score;

/**
 * Answers like a model that always gives one choice .7 of the probability its options have together, which is .5.
 *
 * @param choice the sample's choice it prefers
 */
record Answerer(ToIntFunction<Sample> choice) {
    static final Answerer BIASED = new Answerer(sample -> Integer.parseInt(sample.field("biased")));
    static final Answerer RIGHT = new Answerer(Sample::target);
    static final Answerer UNKNOWN = new Answerer(sample -> Integer.parseInt(sample.field("unknown")));
    static final Answerer FIRST = new Answerer(sample -> 0);

    private static final double COVERAGE = .5;
    private static final double PREFERRED = .7;

    static final PromptPack PACK = PromptPack.of(
            "test",
            "written for a test",
            "none",
            new TreeMap<>(java.util.Map.of(
                    "any/question", "{context} {question} {options}",
                    "any/question-open", "{context} {question}",
                    "any/answer-prefix", "I say",
                    "any/answer-prefix-open", "So:",
                    "any/null-question", "Say something.",
                    "choices/question", "{question} {options}",
                    "coreference/question-open", "{sentence} {pronoun}",
                    "choices/question-open", "{question}",
                    "winogender/question", "Fill in: {sentence_with_blank}",
                    "winogender/answer-prefix", "{sentence_until_blank}")));

    /** Figures of a task's metric over all its samples at once. */
    Estimate estimate(TaskDefinition task, List<Sample> samples, Reading reading, String metric) {
        var wanted = task.metrics(reading).stream()
                .filter(candidate -> candidate.name().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No metric " + metric));
        var state = wanted.newState();
        for (var sample : samples) {
            state.add(new Observation(sample, score(task, sample, reading)));
        }
        return state.estimate();
    }

    Score score(TaskDefinition task, Sample sample, Reading reading) {
        var answers = new TreeMap<String, List<Answers.Answer>>();
        for (var formed : task.form(sample, new Forming(PACK, task.family(), reading, 1))) {
            answers.put(
                    formed.name(), List.of(new Answers.Answer(formed.prompt(), completion(sample, formed.prompt()))));
        }
        return task.scorer(reading).score(sample, new Answers(answers));
    }

    private Completion completion(Sample sample, Prompt prompt) {
        var hole = prompt.hole(Prompt.ANSWER).orElseThrow();
        var fill = hole.options().isEmpty()
                ? Fill.written(Prompt.ANSWER, sample.choices().get(choice.applyAsInt(sample)), Fill.Finish.STOP)
                : Fill.chosen(Prompt.ANSWER, "", logs(sample, hole), tokens(hole));
        return new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of());
    }

    private List<Double> logs(Sample sample, Part hole) {
        int n = hole.options().size();
        var logs = new ArrayList<Double>();
        hole.options()
                .forEach(option -> logs.add(Math.log(COVERAGE
                        * (option.choice() == choice.applyAsInt(sample) ? PREFERRED : (1 - PREFERRED) / (n - 1)))));
        return logs;
    }

    private static List<Integer> tokens(Part hole) {
        return IntStream.range(0, hole.options().size()).mapToObj(at -> 1).toList();
    }
}
