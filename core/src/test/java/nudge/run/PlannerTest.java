package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.prompt.Condition;
import nudge.prompt.WordsIntervention;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;

final class PlannerTest {
    private static final Task TASK = new Task(new TestTask(60));

    @Test
    void all_words_that_lack_are_listed_at_once() {
        var both = Condition.of(List.of(
                new WordsIntervention("CoT", "cot", "thinks"), new WordsIntervention("Kind", "kindness", "is kind")));

        assertThatThrownBy(() -> plan(TestTask.experiment(TASK, Condition.Q, both), TestModel.steady()))
                .isInstanceOf(UsageException.class)
                .hasMessage("The prompts of this run cannot be formed. Nothing was asked.\n"
                        + "  Q+CoT+Kind: Prompt pack 'test' has no text for the role 'cot' of 'made'. Looked for:"
                        + " made/cot, any/cot. So this condition is not available here.\n"
                        + "  Q+CoT+Kind: Prompt pack 'test' has no text for the role 'kindness' of 'made'. Looked for:"
                        + " made/kindness, any/kindness. So this condition is not available here.");
    }

    @Test
    void a_reading_the_model_cannot_do_is_refused_with_those_it_can() {
        var model = TestModel.steady().thatCan(Capability.OPTION_LOG_PROBABILITIES);

        assertThatThrownBy(() -> plan(TestTask.experiment(TASK.reading(Reading.TEXT), Condition.Q), model))
                .isInstanceOf(UsageException.class)
                .hasMessage("Model 'test' cannot be read by 'text': it does not tell log-probabilities of whole texts."
                        + " Readings of 'made' that it can do: letter, letter-shuffled, parse. Choose one with"
                        + " --reading.");
    }

    @Test
    void a_model_without_probabilities_is_read_as_a_person_would() {
        assertThat(plan(TestTask.experiment(2), TestModel.steady().thatCan()).reading())
                .isEqualTo(Reading.PARSE);
    }

    @Test
    void a_limit_that_is_rounded_is_noted() {
        assertThat(plan(TestTask.experiment(TASK.limit(7), Condition.Q), TestModel.steady())
                        .notes())
                .containsExactly("The limit of 7 became 6: samples that belong together are never split.");
        assertThat(plan(TestTask.experiment(TASK.limit(99), Condition.Q), TestModel.steady())
                        .notes())
                .containsExactly("The data hold 60 such samples, fewer than the limit of 99.");
        assertThat(plan(TestTask.experiment(TASK.limit(8), Condition.Q), TestModel.steady())
                        .notes())
                .isEmpty();
    }

    @Test
    void a_choice_that_takes_no_sample_is_refused() {
        var none = TASK.where("half=upper");

        assertThatThrownBy(() -> plan(TestTask.experiment(none, Condition.Q), TestModel.steady()))
                .isInstanceOf(UsageException.class)
                .hasMessage("Task 'made' has no sample that 'half=upper' takes, of 60. Choose by another name or"
                        + " value.");
    }

    @Test
    void each_cluster_has_its_options_turned_evenly() {
        var samples = new TestTask(60).dataset(DataFolders.NONE).samples();

        var rotations = Rotations.of(samples, 7);

        var turns = samples.stream()
                .collect(Collectors.groupingBy(
                        Sample::cluster,
                        Collectors.groupingBy(sample -> rotations.get(sample.id()), Collectors.counting())));
        assertThat(turns.values())
                .allMatch(
                        counts -> counts.size() == 3 && counts.values().stream().allMatch(count -> count == 2));
    }

    @Test
    void an_options_turn_depends_on_neither_limit_nor_filter() {
        Function<Task, Object> first = task -> {
            var plan = plan(TestTask.experiment(task, Condition.Q), TestModel.steady());
            var sample = plan.samples().stream()
                    .filter(one -> one.id().equals("made/10"))
                    .findFirst()
                    .orElseThrow();
            return plan.forms().of(sample);
        };

        assertThat(first.apply(TASK)).isEqualTo(first.apply(TASK.where("half=even")));
    }

    @Test
    void the_same_experiment_has_the_same_hash_and_each_choice_makes_another() {
        var hashes = List.of(
                hash(TestTask.experiment(TASK, Condition.Q)),
                hash(TestTask.experiment(TASK, Condition.Q, TestTask.IF)),
                hash(TestTask.experiment(TASK, TestTask.IF, Condition.Q)),
                hash(TestTask.experiment(TASK.limit(10), Condition.Q)),
                hash(TestTask.experiment(TASK.seed(1), Condition.Q)),
                hash(TestTask.experiment(TASK.chains(2), Condition.Q)),
                hash(TestTask.experiment(TASK.reading(Reading.LETTER), Condition.Q)),
                hash(TestTask.experiment(TASK.reading(Reading.PARSE), Condition.Q)));

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(hash(TestTask.experiment(new Task(new TestTask(60)), Condition.Q)))
                .isEqualTo(hashes.get(0));
    }

    private static String hash(Experiment experiment) {
        return plan(experiment, TestModel.steady()).hash();
    }

    private static Plan plan(Experiment experiment, TestModel model) {
        return new Planner(experiment, model).plan(DataFolders.NONE);
    }
}
