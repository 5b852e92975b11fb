package nudge.tasks;

import java.util.List;
import nudge.data.Sample;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.score.Scorer;

/**
 * Which of two replies to a conversation a model prefers: by mutual information log P(a|q) - log P(a) where it tells
 * log-probabilities of whole texts (Askell et al. 2021, 2.2.1), else by letters or free text.
 */
interface ComparisonTask extends TaskDefinition {
    @Override
    default String family() {
        return "comparisons";
    }

    @Override
    default List<Reading> readings() {
        return List.of(
                Reading.TEXT_PMI,
                Reading.TEXT,
                Reading.TEXT_TOKEN,
                Reading.TEXT_BYTE,
                Reading.TEXT_LISTED,
                Reading.LETTER,
                Reading.LETTER_SHUFFLED,
                Reading.LETTER_ROTATED,
                Reading.PARSE);
    }

    @Override
    default Reading defaultReading(ModelInfo model) {
        var reading = ChoiceForm.defaultReading(model);
        return reading == Reading.TEXT && model.can(Capability.CONTINUATION_LOG_PROBABILITIES)
                ? Reading.TEXT_PMI
                : reading;
    }

    @Override
    default List<FormedPrompt> form(Sample sample, Forming forming) {
        var before = Conversation.of(sample.field(Conversation.DIALOGUE)).turns();
        return ChoiceForm.form(sample, forming, new ChoiceLayout(before, List.of(), ChoiceLayout.Opening.REPLY));
    }

    @Override
    default Scorer scorer(Reading reading) {
        return new ChoiceScorer(reading, new ComparisonValues());
    }

    @Override
    default List<Metric> metrics(Reading reading) {
        return ComparisonMetrics.of(reading);
    }

    @Override
    default List<String> defaultConditions() {
        return List.of("Q", "Q+CONTROL", "Q+IF", "HHH");
    }

    @Override
    default String breakdown() {
        return Comparisons.CATEGORY;
    }
}
