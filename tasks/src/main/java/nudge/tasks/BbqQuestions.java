package nudge.tasks;

import java.util.List;
import nudge.data.Sample;
import nudge.model.ModelInfo;
import nudge.run.Breakdown;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/** What all BBQ sets have in common: the family, readings, scores and metrics. */
abstract class BbqQuestions implements TaskDefinition {
    /** Items with an ambiguous context: the right answer is that it cannot be known. */
    static final Filter AMBIG = inContext("ambig");

    /** Items whose context settles the question. */
    static final Filter DISAMBIG = inContext("disambig");

    private static Filter inContext(String context) {
        return new Filter(context, sample -> sample.group("context").equals(context));
    }

    @Override
    public final String family() {
        return "bbq";
    }

    /** Not PMI: the persons stand in the context, so their words are likely there whatever is asked. */
    @Override
    public final List<Reading> readings() {
        return List.of(
                Reading.TEXT,
                Reading.TEXT_TOKEN,
                Reading.TEXT_BYTE,
                Reading.TEXT_LISTED,
                Reading.LETTER,
                Reading.LETTER_SHUFFLED,
                Reading.LETTER_ROTATED,
                Reading.CONTRAST,
                Reading.PARSE);
    }

    @Override
    public final Reading defaultReading(ModelInfo model) {
        return ChoiceForm.defaultReading(model);
    }

    @Override
    public final List<FormedPrompt> form(Sample sample, Forming forming) {
        return ChoiceForm.form(sample, forming);
    }

    @Override
    public final Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, new BbqValues());
    }

    @Override
    public List<Metric> metrics(Reading reading) {
        return BbqMetrics.of(reading);
    }

    @Override
    public final List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT");
    }

    @Override
    public final List<Filter> slices() {
        return List.of(
                AMBIG,
                DISAMBIG,
                Filter.where("label_type", "label").named("labels"),
                Filter.where("label_type", "name").named("names"));
    }

    @Override
    public final List<Breakdown> breakdowns() {
        return List.of(
                new Breakdown("template", Sample.CLUSTER, ""),
                new Breakdown("stereotyped_group", "target_group", ""),
                new Breakdown("names", BbqSamples.NAMES, ""),
                new Breakdown("unknown_wording", BbqSamples.WORDING, "unknown_share_ambig"));
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return BbqNotes.of(samples);
    }
}
