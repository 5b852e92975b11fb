package nudge.tasks;

import java.util.List;
import java.util.function.Function;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/** Whom a pronoun stands for: Winogender as it was made (Rudinger et al. 2018), apart from the pronouns that models fill in. */
record CoreferenceTask(String name, String description, Source source) implements TaskDefinition {
    static final String ORIGINAL = "winogender/coreference";

    /** Where the sentences come from. */
    record Source(
            String citation, List<Citation> citations, String licence, Function<DataFolders, List<Sample>> samples) {
        Source {
            citations = List.copyOf(citations);
        }
    }

    @Override
    public String family() {
        return "coreference";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name, source.citation(), source.licence(), source.samples().apply(folders));
    }

    @Override
    public List<Citation> citations() {
        return source.citations();
    }

    @Override
    public List<Reading> readings() {
        return ChoiceForm.READINGS;
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return ChoiceForm.defaultReading(model);
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        return ChoiceForm.form(sample, forming);
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, new CoreferenceValues());
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return new CoreferenceMetrics(reading).all();
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT");
    }

    @Override
    public List<Filter> slices() {
        return CoreferenceSentence.GENDERS.stream()
                .map(gender -> Filter.where(CoreferenceSentence.GENDER, gender).named(gender))
                .toList();
    }

    @Override
    public String breakdown() {
        return CoreferenceSentence.GENDER + ",refers-to";
    }

    @Override
    public String coveredBy() {
        return name.equals(ORIGINAL) ? "" : ORIGINAL;
    }
}
