package nudge.tasks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompts.FilePacks;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Answers;
import nudge.score.Estimate;
import nudge.score.Observation;
import nudge.score.Reading;
import nudge.score.Score;

/** Scores of given log-probabilities or texts, by prompt name. */
record Measured(TaskDefinition task, Reading reading, int rotation) {
    static final PromptPack PACK = new FilePacks().builtIn().orElseThrow();

    Measured(TaskDefinition task, Reading reading) {
        this(task, reading, 0);
    }

    /** Log-probabilities of the options in the prompt's order, by prompt name. */
    Score score(Sample sample, Map<String, List<Double>> logs) {
        return scored(
                sample,
                (name, hole) -> Fill.chosen(
                        Prompt.ANSWER,
                        hole.options().get(0).text(),
                        logs.getOrDefault(name, List.of()),
                        hole.options().stream()
                                .map(option -> option.text().split(" ").length - 1)
                                .toList()));
    }

    /** The same text in every prompt that is written into; options get the logs. */
    Score written(Sample sample, String text, List<Double> logs) {
        return scored(
                sample,
                (name, hole) -> hole.options().isEmpty()
                        ? Fill.written(Prompt.ANSWER, text, Fill.Finish.STOP)
                        : Fill.chosen(Prompt.ANSWER, hole.options().get(0).text(), logs));
    }

    /** What comes of taking the first shown option always, over all samples. */
    Estimate ofTheFirst(List<Sample> samples, Function<Sample, Integer> rotations, String metric) {
        var state = task.metrics(reading).stream()
                .filter(candidate -> candidate.name().equals(metric))
                .findFirst()
                .orElseThrow()
                .newState();
        for (var sample : samples) {
            var turned = new Measured(task, reading, rotations.apply(sample));
            state.add(new Observation(sample, turned.scored(sample, (name, hole) -> first(hole))));
        }
        return state.estimate();
    }

    private static Fill first(Part hole) {
        if (hole.options().isEmpty()) {
            return Fill.written(Prompt.ANSWER, "(a)", Fill.Finish.STOP);
        }
        var logs = new java.util.ArrayList<>(
                java.util.Collections.nCopies(hole.options().size(), -3.0));
        logs.set(0, -.1);
        return Fill.chosen(Prompt.ANSWER, hole.options().get(0).text(), logs);
    }

    private interface Filler {
        Fill fill(String prompt, Part hole);
    }

    private Score scored(Sample sample, Filler filler) {
        var answers = new TreeMap<String, List<Answers.Answer>>();
        for (var formed : task.form(sample, new Forming(PACK, task.family(), reading, rotation))) {
            var fill = filler.fill(
                    formed.name(), formed.prompt().hole(Prompt.ANSWER).orElseThrow());
            answers.put(
                    formed.name(),
                    List.of(new Answers.Answer(
                            formed.prompt(), new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of()))));
        }
        return task.scorer(reading).score(sample, new Answers(answers));
    }
}
