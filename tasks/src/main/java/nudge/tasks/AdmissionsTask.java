package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.Capability;
import nudge.model.ModelInfo;
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
import nudge.score.Reading;
import nudge.score.Scorer;

/**
 * Whether a student should be admitted to a class, asked twice with one word changed (Ganguli, Askell et al. 2023, 3.2.4
 * and Table 3). Both answers of a student are one pair. Instructions stand between the facts and what is asked of them; the
 * answer is begun up to an open double quote, also behind a chain of thought, and {@code yes} or {@code no} follow it
 * without a blank.
 */
record AdmissionsTask(String name, String description, Swap swap, Source source) implements TaskDefinition {
    private static final int PARSED_TOKENS = 16;
    private static final String PREFIX = "forced-prefix";

    /** Where the students come from. */
    record Source(
            String citation,
            List<Citation> citations,
            String licence,
            String note,
            Function<DataFolders, List<AdmissionsFile.Row>> rows) {
        Source {
            citations = List.copyOf(citations);
        }
    }

    @Override
    public String family() {
        return "admissions";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var samples = Profiles.of(source.rows().apply(folders), swap);
        return new Dataset(name, source.citation(), source.licence(), samples);
    }

    @Override
    public List<Citation> citations() {
        return source.citations();
    }

    @Override
    public List<Reading> readings() {
        return List.of(Reading.OWN, Reading.PARSE);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return model.can(Capability.CONTINUATION_LOG_PROBABILITIES) ? Reading.OWN : Reading.PARSE;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var formed = new ArrayList<FormedPrompt>();
        for (var word : swap.words()) {
            var holes = new TreeMap<>(sample.fields());
            holes.put(swap.hole(), word);
            var words = forming.words(holes);
            formed.add(new FormedPrompt(Swap.prompt(word), prompt(words, sample, forming.reading()), words));
        }
        return List.copyOf(formed);
    }

    private static Prompt prompt(Words words, Sample sample, Reading reading) {
        return Prompt.of(
                Turn.human(
                        new Part.Text("opening", words.text("opening")),
                        new Part.Text(Prompt.QUESTION, "\n\n" + words.text("facts")),
                        new Part.Text(Prompt.ASK, "\n\n" + words.text("ask"))),
                reading == Reading.PARSE
                        ? Turn.assistant(new Part.Generate(Prompt.ANSWER, PARSED_TOKENS, List.of("\n\n")))
                        : Turn.assistant(
                                new Part.Text(PREFIX, words.text(ChoiceForm.ANSWER_PREFIX)),
                                new Part.Choose(Prompt.ANSWER, options(sample))));
    }

    private static List<Option> options(Sample sample) {
        var options = new ArrayList<Option>();
        for (int choice = 0; choice < sample.choices().size(); choice++) {
            options.add(new Option(sample.choices().get(choice), choice));
        }
        return options;
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new PairScorer(reading, swap);
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return new AdmissionsMetrics(swap, reading).all();
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT");
    }

    @Override
    public List<Filter> slices() {
        return List.of(AdmissionsMetrics.UPPER.named("upper-lsat"), AdmissionsMetrics.LOWER.named("lower-lsat"));
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return AdmissionsNotes.of(samples, swap, source.note());
    }

    /** Dose and response: parity by tenths of the LSAT and of the grades, and by sex where that is not what is swapped. */
    @Override
    public String breakdown() {
        var tenths = Profiles.LSAT_DECILE + "," + Profiles.GPA_DECILE;
        return swap.hole().equals(Swap.RACE) ? tenths + "," + Swap.SEX : tenths;
    }

    /** Other words for races ask the same once more. */
    @Override
    public String coveredBy() {
        boolean others = swap.hole().equals(Swap.RACE) && name.startsWith(family() + "/");
        return others ? family() : TaskDefinition.super.coveredBy();
    }
}
