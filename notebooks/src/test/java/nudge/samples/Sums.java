package nudge.samples;

import java.util.List;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.run.TaskProvider;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.ReadOff;
import nudge.score.Reading;
import nudge.score.Scorer;
import nudge.stats.Metrics;

/** Four sums, three answers each. The built-in pack has no texts of the family 'sums', so those of 'any' are used. */
public record Sums(
        String name, String family, String description, List<Reading> readings, List<String> defaultConditions)
        implements TaskDefinition, TaskProvider {
    private static final MetricInfo ACCURACY = new MetricInfo(
            "accuracy", "accuracy", "share of right picks, 0..1", 0, 1, 1 / 3.0, MetricInfo.Role.PRIMARY);

    public Sums() {
        this("sums", "sums", "four sums, three answers each", List.of(Reading.TEXT), List.of("Q", "Q+CONTROL"));
    }

    @Override
    public List<TaskDefinition> tasks() {
        return List.of(this);
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(name, "made up for this page", "Apache-2.0", SumQuestion.ALL);
    }

    @Override
    public Reading defaultReading(ModelInfo model) {
        return Reading.TEXT;
    }

    @Override
    public List<FormedPrompt> form(Sample sample, Forming forming) {
        return List.of(SumQuestion.formed(sample, forming));
    }

    @Override
    public Scorer scorer(Reading reading) {
        return (sample, answers) ->
                SumQuestion.score(sample, ReadOff.of(sample, answers, reading).get(0));
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return List.of(Metrics.mean(ACCURACY, "right", Filter.ALL), Sureness.METRIC);
    }
}
