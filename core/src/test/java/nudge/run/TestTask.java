package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.prompt.Condition;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.prompt.WordsIntervention;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Reading;
import nudge.score.Score;
import nudge.score.Scorer;

/** Made-up questions with three choices, in units of two and clusters of six. */
public class TestTask implements TaskDefinition {
    public static final PromptPack PACK = PromptPack.of(
            "test",
            "own",
            "Apache-2.0",
            Map.of("made/instruction", "Take your time.", "any/control", "Keep the format."));
    public static final Condition IF =
            Condition.of(List.of(new WordsIntervention("IF", "instruction", "asks for care")));
    public static final Condition CONTROL =
            Condition.of(List.of(new WordsIntervention("CONTROL", "control", "asks for nothing")));

    private final int samples;

    public TestTask(int samples) {
        this.samples = samples;
    }

    public static Experiment experiment(int samples) {
        return experiment(new Task(new TestTask(samples)), Condition.Q, IF);
    }

    public static Experiment experiment(Task task, Condition... conditions) {
        return new Experiment(task, List.of(conditions), PACK, nudge.model.Sampling.DEFAULTS, 0);
    }

    @Override
    public String name() {
        return "made";
    }

    @Override
    public String family() {
        return "made";
    }

    @Override
    public String description() {
        return "made-up questions";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var all = new ArrayList<Sample>();
        for (int i = 0; i < samples; i++) {
            var groups = new TreeMap<>(
                    Map.of(Sample.CLUSTER, "c" + i / 6, Sample.UNIT, "u" + i / 2, "half", i % 2 == 0 ? "even" : "odd"));
            all.add(new Sample(
                    "made/" + i,
                    new TreeMap<>(Map.of("question", "What is " + i + " plus 1?")),
                    List.of("less", "more", "equal"),
                    i % 3,
                    groups,
                    1));
        }
        return new Dataset("made", "made for tests", "none stated", all);
    }

    @Override
    public List<Reading> readings() {
        return List.of(Reading.LETTER, Reading.LETTER_SHUFFLED, Reading.TEXT, Reading.PARSE);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return model.can(Capability.OPTION_LOG_PROBABILITIES) ? Reading.LETTER_SHUFFLED : Reading.PARSE;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var options = new ArrayList<Option>();
        for (int i = 0; i < 3; i++) {
            options.add(new Option(" " + "abc".charAt(i), (i + forming.rotation()) % 3));
        }
        var hole = forming.reading() == Reading.PARSE
                ? new Part.Generate(Prompt.ANSWER, 16, List.of())
                : new Part.Choose(Prompt.ANSWER, options);
        var prompt =
                Prompt.of(Turn.human(new Part.Text(Prompt.QUESTION, sample.field("question"))), Turn.assistant(hole));
        return List.of(new FormedPrompt(FormedPrompt.MAIN, prompt, forming.words(sample.fields())));
    }

    @Override
    public Scorer scorer(Reading reading) {
        return (sample, answers) -> {
            double right = answers.all().stream()
                    .mapToDouble(
                            answer -> answer.completion().fills().get(0).text().equals("right") ? 1 : 0)
                    .average()
                    .orElse(0);
            return Score.scored(right > .5 ? "right" : "wrong", Map.of("right", right));
        };
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        var info = new MetricInfo(
                "accuracy", "accuracy", "share of right answers", 0, 1, 1 / 3.0, MetricInfo.Role.PRIMARY);
        return List.of(new MeanOf(info, "right", Filter.ALL));
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+IF");
    }
}
