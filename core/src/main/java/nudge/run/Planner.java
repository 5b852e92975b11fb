package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.ChecksSamples;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.prompt.PromptHash;

/** Makes plans: selects, forms every prompt once to see that all words are there, and hashes what was formed. */
final class Planner {
    private static final int SHOWN_PROBLEMS = 20;

    private final Experiment experiment;
    private final LanguageModel answerer;
    private final ModelInfo model;
    private final List<String> notes = new ArrayList<>();

    Planner(Experiment experiment, LanguageModel model) {
        this(experiment, model, model.info());
    }

    /** @param info what is known of the model */
    Planner(Experiment experiment, LanguageModel model, ModelInfo info) {
        this.experiment = experiment;
        this.answerer = model;
        this.model = info;
    }

    Plan plan(DataFolders folders) {
        var task = experiment.task();
        var reading = ReadingChoice.of(task, model);
        var data = task.definition().dataset(folders);
        if (answerer instanceof ChecksSamples checks) {
            checks.check(data);
        }
        var samples = selected(data);
        notes.addAll(task.definition().lacking(folders));
        notes.addAll(task.definition().notes(samples));
        var rotations = Rotations.of(data.samples(), task.selection().seed());
        var floor = NullPrompt.floor(samples, experiment.floor());
        var forms = new Forms(experiment, reading, rotations, floor);
        var identity = identity(reading.label());
        samples.forEach(sample -> identity.add(sample.id()));
        var course = new StopRules(
                        task.definition().metrics(reading),
                        experiment.conditions().stream().map(Condition::name).toList(),
                        Course.of(task.selection().kind(), samples))
                .with(task.stopRules());
        course.rules().forEach(rule -> identity.add("stop when " + rule.text()));
        var formed = FormedSamples.of(samples, forms, experiment);
        if (!formed.problems().isEmpty()) {
            throw new UsageException(listed(formed.problems()));
        }
        identity.addAll(formed.hashes());
        var words = Wording.told(experiment, forms, data.samples(), samples);
        return new Plan(
                experiment,
                model,
                data.citation(),
                reading,
                samples,
                forms,
                PromptHash.of(identity),
                formed.requests(),
                words,
                notes,
                course);
    }

    private List<Sample> selected(Dataset data) {
        var selection = experiment.task().selection();
        var half = experiment.task().half();
        var available = half.of(data.samples());
        var samples = experiment.task().samples(data.samples());
        if (samples.isEmpty()) {
            throw new UsageException("Task '" + experiment.task().name() + "' has no sample that '"
                    + selection.filter().name() + "' takes, of "
                    + available.size()
                    + ". Choose by another name or value.");
        }
        int limit = selection.limit();
        long taken = available.stream().filter(selection.filter()::takes).count();
        if (limit > 0 && samples.size() != limit) {
            notes.add(
                    taken <= samples.size()
                            ? "The data hold " + samples.size() + " such samples, fewer than the limit of " + limit
                                    + "."
                            : "The limit of " + limit + " became " + samples.size()
                                    + ": samples that belong together are never split.");
        }
        return samples;
    }

    private List<String> identity(String reading) {
        var task = experiment.task();
        var selection = task.selection();
        var sampling = experiment.sampling();
        var words = new ArrayList<>(List.of(
                "experiment 1",
                task.name(),
                selection.kind().name(),
                Integer.toString(selection.limit()),
                Long.toString(selection.seed()),
                selection.filter().name(),
                reading,
                Integer.toString(task.chainCount())));
        words.addAll(List.of(
                model.identity(),
                model.kind().name(),
                model.format().label(),
                experiment.pack().name(),
                Double.toString(sampling.temperature()),
                Double.toString(sampling.topP()),
                Integer.toString(sampling.topK()),
                Integer.toString(sampling.maxTokens()),
                Long.toString(experiment.samplingSeed())));
        if (task.half() != Half.ALL) {
            words.add(task.half().label() + " half");
        }
        words.addAll(experiment.conditions().stream().map(Condition::name).toList());
        return words;
    }

    private static String listed(Set<String> problems) {
        if (problems.size() == 1) {
            return problems.iterator().next();
        }
        var more = problems.size() - SHOWN_PROBLEMS;
        return "The prompts of this run cannot be formed. Nothing was asked."
                + problems.stream()
                        .limit(SHOWN_PROBLEMS)
                        .map(problem -> "\n  " + problem)
                        .collect(Collectors.joining())
                + (more > 0 ? "\n  ... and " + more + " more" : "");
    }
}
