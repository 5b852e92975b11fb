package nudge.tasks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/**
 * Which pronoun a model fills in for an occupation (Ganguli, Askell et al. 2023, 3.2.3): the assistant's turn begins with
 * the sentence up to the blank, and the probabilities of the three pronouns are read off. Nothing behind the pronoun is
 * scored, as the verb would have to agree with it.
 */
record PronounTask(String name, String description, Source source) implements TaskDefinition {
    static final String WINOGENDER = "winogender";

    /** Where the sentences come from. */
    record Source(String citation, List<Citation> papers, String licence, Function<DataFolders, List<Sample>> samples) {
        Source {
            papers = List.copyOf(papers);
        }
    }

    @Override
    public String family() {
        return "winogender";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name, source.citation(), source.licence(), source.samples().apply(folders));
    }

    /** Those of the sentences, and the paper whose way of asking this is. */
    @Override
    public List<Citation> citations() {
        return Stream.concat(source.papers().stream(), Stream.of(Papers.SELF_CORRECTION))
                .toList();
    }

    @Override
    public List<Reading> readings() {
        return List.of(Reading.OWN);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        if (!model.can(Capability.CONTINUATION_LOG_PROBABILITIES)) {
            throw new UsageException(
                    "Task '" + name + "' cannot be asked of '" + model.reference()
                            + "': it needs the log-probabilities of whole given continuations (three pronouns), which this model does"
                            + " not give. Use a local model such as 'smollm2' or 'gguf:FILE', or a server that scores prompts.");
        }
        return Reading.OWN;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var words = forming.words(sample.fields());
        var prefix = words.text(ChoiceForm.ANSWER_PREFIX);
        var options = IntStream.range(0, sample.choices().size())
                .mapToObj(i -> new Option(spaced(sample) + sample.choices().get(i), i))
                .toList();
        var prompt = Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, words.text(Prompt.QUESTION))),
                Turn.assistant(
                        new Part.Text(ChoiceForm.ANSWER_PREFIX, prefix), new Part.Choose(Prompt.ANSWER, options)));
        return List.of(new FormedPrompt(FormedPrompt.MAIN, prompt, words));
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, PronounValues::of);
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return PronounMetrics.all();
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+NEUTRAL");
    }

    /** The small set stands in where the sentences of Winogender are not at hand. */
    @Override
    public String coveredBy() {
        return name.equals(WINOGENDER) ? "" : WINOGENDER;
    }

    @Override
    public List<Filter> slices() {
        return List.of(Pronouns.values()).stream()
                .map(pronouns -> Filter.where("case", pronouns.label()).named(pronouns.label()))
                .toList();
    }

    /** A blank before the pronoun, unless the sentence has none there (an open bracket or quotation mark). */
    private static String spaced(Sample sample) {
        var sentence = sample.field("sentence_with_blank");
        int blank = sentence.indexOf(OccupationSentence.BLANK);
        return Character.isWhitespace(sentence.charAt(blank - 1)) ? " " : "";
    }
}
