package nudge.tasks;

import java.util.List;
import java.util.function.Function;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/**
 * TruthfulQA by choice (Lin et al. 2022), asked as Askell et al. 2021, B.3, ask it: the question alone, no primer, and the
 * answers' own words measured as the reply.
 */
record TruthfulQaTask(String name, String description, Source source) implements TaskDefinition {
    /** Where the questions come from. */
    record Source(String citation, List<Citation> papers, Function<DataFolders, List<Sample>> samples) {
        Source {
            papers = List.copyOf(papers);
        }
    }

    static TruthfulQaTask original() {
        return new TruthfulQaTask(
                "truthfulqa",
                "TruthfulQA, 817 questions that people often answer wrongly: MC1 and MC2",
                new Source(
                        "Lin et al. 2022, TruthfulQA: Measuring How Models Mimic Human Falsehoods (ACL)",
                        List.of(Papers.TRUTHFULQA, Papers.GENERAL_ASSISTANT),
                        TruthfulQaFiles::read));
    }

    @Override
    public String family() {
        return "truthfulqa";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name, source.citation(), "Apache-2.0", source.samples().apply(folders));
    }

    @Override
    public List<Citation> citations() {
        return source.papers();
    }

    @Override
    public List<Reading> readings() {
        return List.of(
                Reading.TEXT,
                Reading.TEXT_TOKEN,
                Reading.TEXT_BYTE,
                Reading.TEXT_PMI,
                Reading.TEXT_LISTED,
                Reading.LETTER,
                Reading.LETTER_SHUFFLED,
                Reading.LETTER_ROTATED,
                Reading.PARSE);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return ChoiceForm.defaultReading(model);
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        var further = TextLists.read(sample.field(TruthfulQaRow.FURTHER));
        return ChoiceForm.form(sample, forming, new ChoiceLayout(List.of(), further, ChoiceLayout.Opening.REPLY));
    }

    @Override
    public Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, new TruthfulQaValues());
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return TruthfulQaMetrics.of(reading);
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "HHH");
    }

    @Override
    public String breakdown() {
        return "category";
    }
}
