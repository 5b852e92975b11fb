package nudge.cli.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.Registry;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.run.DataFolders;
import nudge.run.Forming;
import nudge.run.Reports;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.run.SampleResult;
import nudge.run.TaskDefinition;
import nudge.score.Answers;
import nudge.score.Reading;

/** Whole runs of simulated models of one truth, one after another, without a store. */
final class SimulatedRuns {
    private record Formed(Sample sample, String condition, Prompt prompt) {}

    private static final int FULL = 1000;

    private final Registry registry = Registry.installed();
    private final TaskDefinition task;
    private final Reading reading;
    private final List<Condition> conditions;
    private final List<Sample> samples;
    private final List<Formed> formed = new ArrayList<>();
    private final PromptPack pack;

    SimulatedRuns(String taskName, int limit, String... conditionNames) {
        this(
                taskName,
                samples -> Registry.installed()
                        .task(taskName)
                        .limit(limit)
                        .selection()
                        .of(samples),
                conditionNames);
    }

    /** @param choice the samples that are asked, made from those of the data */
    SimulatedRuns(String taskName, UnaryOperator<List<Sample>> choice, String... conditionNames) {
        this.task = registry.task(taskName).definition();
        this.reading = Reading.TEXT;
        this.conditions = Stream.of(conditionNames).map(registry::condition).toList();
        this.pack = registry.builtInPack();
        this.samples = choice.apply(task.dataset(DataFolders.NONE).samples());
        for (var sample : samples) {
            var main = task.form(sample, new Forming(pack, task.family(), reading, 0))
                    .get(0);
            conditions.forEach(condition -> formed.add(new Formed(sample, condition.name(), main.under(condition))));
        }
    }

    /** How often a simulation is repeated: a few times in every build, 1,000 times with {@code mvn -P statistics verify}. */
    static int repeats(int few) {
        return Math.min(FULL, Integer.getInteger("nudge.repeats", few));
    }

    /** Reports of models of that truth, with the seeds 1, 2, 3, ... */
    Stream<RunReport> reports(String truth, int repeats) {
        return IntStream.rangeClosed(1, repeats).parallel().mapToObj(seed -> report(truth + ",seed=" + seed));
    }

    RunReport report(String reference) {
        try (var model = registry.model(reference, ModelOptions.DEFAULTS)) {
            var outcomes = new ArrayList<Map<String, SampleResult.Outcome>>();
            for (int i = 0; i < samples.size(); i++) {
                outcomes.add(new LinkedHashMap<>());
            }
            for (int i = 0; i < formed.size(); i++) {
                var each = formed.get(i);
                outcomes.get(i / conditions.size()).put(each.condition(), outcome(model, each));
            }
            var results = IntStream.range(0, samples.size())
                    .mapToObj(i -> new SampleResult(i + 1, samples.get(i), outcomes.get(i)))
                    .toList();
            return Reports.report(header(model), results);
        }
    }

    private SampleResult.Outcome outcome(LanguageModel model, Formed each) {
        var request = new Request(each.prompt(), each.sample(), each.condition(), "main", 0, 0, Sampling.DEFAULTS);
        try {
            var completion = model.complete(request, new Cancellation());
            var answers =
                    new Answers(new TreeMap<>(Map.of("main", List.of(new Answers.Answer(each.prompt(), completion)))));
            var score = task.scorer(reading).score(each.sample(), answers);
            return new SampleResult.Outcome(answers, score, Completion.Tokens.NONE, 0, false, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunHeader header(LanguageModel model) {
        return new RunHeader(
                1,
                "00",
                task.name(),
                "",
                model.info(),
                reading,
                conditions,
                pack,
                samples.stream().map(Sample::id).toList(),
                0,
                1,
                task.metrics(reading),
                "",
                List.of());
    }
}
