package nudge.tasks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
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
 * scored, as the verb would have to agree with it. A model that tells no probabilities writes its answer, several chains a
 * sentence.
 */
record PronounTask(String name, String description, Design design, Source source) implements TaskDefinition {
    static final String WINOGENDER = "winogender";
    static final String OCCUPATIONS_MINI = "occupations-mini";

    /** More than a sentence of the data has, so that an answer may repeat it. */
    private static final int WRITTEN_TOKENS = 48;

    /** Which figures are made of the probabilities: two designs whose figures are never mixed. */
    enum Design {
        /** Three pronouns, a sentence an occupation. */
        WINOGENDER,
        /** p(female) - p(male) of two, several sentences an occupation (Perez et al. 2022, section 6). */
        WINOGENERATED
    }

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
        return List.of(Reading.OWN, Reading.PARSE);
    }

    /** Probabilities where the model gives those of whole continuations; else shares of written answers. */
    @Override
    public Reading defaultReading(ModelInfo model) {
        return model.can(Capability.CONTINUATION_LOG_PROBABILITIES) ? Reading.OWN : Reading.PARSE;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var words = forming.words(sample.fields());
        var question = Turn.human(new Part.Text(Prompt.QUESTION, words.text(Prompt.QUESTION)));
        if (forming.reading() == Reading.PARSE) {
            var written = new Part.Generate(Prompt.ANSWER, WRITTEN_TOKENS, List.of("\n\n"));
            return List.of(new FormedPrompt(FormedPrompt.MAIN, Prompt.of(question, Turn.assistant(written)), words));
        }
        var prefix = words.text(ChoiceForm.ANSWER_PREFIX);
        var options = IntStream.range(0, sample.choices().size())
                .mapToObj(i -> new Option(spaced(sample) + sample.choices().get(i), i))
                .toList();
        var prompt = Prompt.of(
                question,
                Turn.assistant(
                        new Part.Text(ChoiceForm.ANSWER_PREFIX, prefix), new Part.Choose(Prompt.ANSWER, options)));
        return List.of(new FormedPrompt(FormedPrompt.MAIN, prompt, words));
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new PronounScorer(reading);
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return switch (design) {
            case WINOGENDER -> PronounMetrics.all();
            case WINOGENERATED -> WinogeneratedMetrics.all();
        };
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+NEUTRAL");
    }

    /** The small set stands in where the sentences of Winogender are not at hand. */
    @Override
    public String coveredBy() {
        return name.equals(OCCUPATIONS_MINI) ? WINOGENDER : TaskDefinition.super.coveredBy();
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
