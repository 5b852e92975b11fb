package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.prompt.Frame;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.prompt.Words;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import nudge.score.Scorer;
import nudge.stats.Metrics;

/**
 * The last word of passages (Paperno et al. 2016): what the HHH prompt costs in plain language modelling, the alignment tax
 * (Askell et al. 2021, Figure 7 and B.1). Q is the passage alone, as a plain text; every nudge puts it into a conversation,
 * where a person asks for a story and the assistant's turn begins with the passage.
 */
record LambadaTask(String name, String description, Source source) implements TaskDefinition {
    static final String CITATION =
            "Paperno et al. 2016, The LAMBADA dataset: Word prediction requiring a broad discourse context (ACL)";

    static final String PLAIN = "lambada-plain";

    /** Tokens of a word, and what shows that it ends there. */
    private static final int WRITTEN_TOKENS = 10;

    /** Where the passages come from. */
    record Source(String citation, List<Citation> papers, String licence, Function<DataFolders, List<Sample>> samples) {
        Source {
            papers = List.copyOf(papers);
        }

        static Source original(Function<DataFolders, List<Sample>> samples) {
            return new Source(CITATION, List.of(Papers.LAMBADA, Papers.GENERAL_ASSISTANT), "CC BY 4.0", samples);
        }
    }

    @Override
    public String family() {
        return "lambada";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name, source.citation(), source.licence(), source.samples().apply(folders));
    }

    @Override
    public List<Citation> citations() {
        return source.papers();
    }

    /** By text also how likely the word is; by parse only what the model writes. */
    @Override
    public List<Reading> readings() {
        return List.of(Reading.TEXT, Reading.PARSE);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return ChoiceForm.defaultReading(model) == Reading.TEXT ? Reading.TEXT : Reading.PARSE;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var words = forming.words(sample.fields(), Words.Style.LISTED);
        var forms = new ArrayList<FormedPrompt>();
        forms.add(formed(FormedPrompt.GREEDY, words, new Part.Generate(Prompt.ANSWER, WRITTEN_TOKENS, List.of())));
        if (forming.reading() == Reading.TEXT) {
            var options = List.of(
                    new Option(
                            sample.field(LambadaPassage.GAP) + sample.choices().get(0), 0),
                    new Option(
                            sample.field(LambadaPassage.GAP) + sample.choices().get(1), 1));
            forms.add(formed(LambadaScorer.WORD_PROMPT, words, new Part.Choose(Prompt.ANSWER, options)));
        }
        return List.copyOf(forms);
    }

    private static FormedPrompt formed(String name, Words words, Part hole) {
        var passage = new Part.Text(Frame.PASSAGE, words.text(Frame.PASSAGE));
        return new FormedPrompt(name, Prompt.of(Turn.assistant(passage, hole)), words);
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new LambadaScorer();
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        var accuracy = new MetricInfo(
                "accuracy",
                "accuracy",
                "Share of passages that the model goes on with by their last word, each token the likeliest",
                0,
                1,
                Double.NaN,
                Role.PRIMARY);
        if (reading == Reading.PARSE) {
            return List.of(Metrics.mean(accuracy, "right", Filter.ALL));
        }
        var logs = new MetricInfo(
                "log_probability",
                "log p(word)",
                "Mean log-probability of the last word, in nats",
                Double.NEGATIVE_INFINITY,
                0,
                Double.NaN,
                Role.PRIMARY);
        var word =
                new MetricInfo("p_word", "p(word)", "Mean probability of the last word", 0, 1, Double.NaN, Role.SHOWN);
        return List.of(
                Metrics.mean(accuracy, "right", Filter.ALL),
                Metrics.mean(logs, "log_probability", Filter.ALL),
                Metrics.mean(word, "p_word", Filter.ALL));
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+FRAME", "Q+CONTROL", "HHH");
    }

    /** One form of the passages stands for both. */
    @Override
    public String coveredBy() {
        return name.equals(PLAIN) ? family() : TaskDefinition.super.coveredBy();
    }
}
