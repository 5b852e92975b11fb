package nudge.tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nudge.data.DataException;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/** A person's own questions with options, from a file. */
record ChoicesTask(String file) implements TaskDefinition {
    static final String FORM = "choices:";

    @Override
    public String name() {
        return FORM + file;
    }

    @Override
    public String family() {
        return "choices";
    }

    @Override
    public String description() {
        return "questions with options of one's own";
    }

    /** The file as named, or under one of the folders. */
    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(name(), "a file of one's own", "none stated", ChoicesFile.read(path(folders)));
    }

    @Override
    public Map<String, String> understood(DataFolders folders) {
        return ChoicesFile.understood(path(folders)).understood();
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return ChoicesNotes.of(samples);
    }

    private Path path(DataFolders folders) {
        var path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            path = folders.find(List.of(file))
                    .orElseThrow(() -> new DataException("The choices file '" + file
                            + "' is not here. Give the path of a JSON Lines file with 'id', 'question', 'choices' and"
                            + " 'target' (0-based), or of a CSV file with such columns."));
        }
        return path;
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
        return new ChoiceScorer(reading, PlainChoice::of);
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return ChoiceMetrics.plain(reading);
    }

    @Override
    public List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT");
    }

    @Override
    public String breakdown() {
        return "category";
    }
}
