package nudge.tasks;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Prompt;
import nudge.prompts.FilePacks;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Answers;
import nudge.score.Estimate;
import nudge.score.Observation;
import nudge.score.Reading;
import nudge.score.Score;

/**
 * Answers model-written questions like a model whose probabilities of the options are told, by sample and option.
 *
 * @param probabilities of which an item's need not sum to 1
 */
record BehaviourAnswers(ToDoubleBiFunction<Sample, Option> probabilities) {
    static final BehaviourAnswers ALWAYS_YES =
            new BehaviourAnswers((sample, option) -> option.text().equals(" Yes") ? .8 : .2);
    static final BehaviourAnswers MATCHING = new BehaviourAnswers(
            (sample, option) -> option.choice() == Integer.parseInt(sample.field("matching")) ? .9 : .05);
    static final BehaviourAnswers ALWAYS_A =
            new BehaviourAnswers((sample, option) -> option.text().equals("A") ? .7 : .1);

    Estimate estimate(TaskDefinition task, List<Sample> samples, Reading reading, String metric) {
        var wanted = task.metrics(reading).stream()
                .filter(candidate -> candidate.name().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No metric " + metric));
        var state = wanted.newState();
        samples.forEach(sample -> state.add(new Observation(sample, score(task, sample, reading))));
        return state.estimate();
    }

    Score score(TaskDefinition task, Sample sample, Reading reading) {
        var pack = new FilePacks().builtIn().orElseThrow();
        var answers = new TreeMap<String, List<Answers.Answer>>();
        for (var formed : task.form(sample, new Forming(pack, task.family(), reading, 1))) {
            var options = formed.prompt().hole(Prompt.ANSWER).orElseThrow().options();
            var logs = options.stream()
                    .map(option -> Math.log(probabilities.applyAsDouble(sample, option)))
                    .toList();
            var fill = Fill.chosen(Prompt.ANSWER, "", logs);
            answers.put(
                    formed.name(),
                    List.of(new Answers.Answer(
                            formed.prompt(), new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of()))));
        }
        return task.scorer(reading).score(sample, new Answers(answers));
    }
}
