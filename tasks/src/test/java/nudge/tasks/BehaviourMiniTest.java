package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.prompts.Conditions;
import nudge.prompts.FilePacks;
import nudge.run.DataFolders;
import nudge.run.Forming;
import nudge.run.Task;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small model-written sets that come with Nudge, and how they are asked and scored. */
class BehaviourMiniTest {
    private static final List<Condition> CONDITIONS = List.of(
            Conditions.Q,
            Conditions.Q_CONTROL,
            Conditions.Q_IF,
            Conditions.Q_COT,
            Conditions.Q_IF_COT,
            Conditions.hhh(1),
            Conditions.hhh(1).with(Conditions.Q_IF_COT.interventions().get(0)));

    @ParameterizedTest
    @ValueSource(strings = {"persona-mini", "sycophancy-mini", "ai-risk-mini"})
    void prompts_of_all_readings_and_conditions_are_as_agreed(String name) {
        var task = Tasks.task(name);
        var sample = samples(task).get(0);
        var shown = new StringBuilder();

        for (var reading : task.definition().readings()) {
            for (var condition : reading == first(task) ? CONDITIONS : List.of(Conditions.Q)) {
                for (var formed : task.definition().form(sample, forming(task, reading))) {
                    var prompt = formed.under(condition);
                    var hole = prompt.hole(Prompt.ANSWER).orElseThrow();
                    shown.append("== ")
                            .append(reading.label())
                            .append(' ')
                            .append(condition.name())
                            .append(' ');
                    shown.append(formed.name());
                    var text = prompt.before(Prompt.ANSWER, Map.of(Prompt.REASONING, " <reasoning>"))
                            .humanAssistant();
                    // Of the HHH prompt only that it is there: its words have goldens of their own.
                    shown.append(condition.name().startsWith("HHH") ? "\n..." + tail(text) : text);
                    shown.append("\n-- ")
                            .append(hole.options().stream()
                                    .map(option -> "[" + option.text() + "]=" + option.choice())
                                    .collect(Collectors.joining(" ")))
                            .append('\n');
                }
            }
        }

        Golden.check(name + "-prompts.txt", shown.toString());
    }

    @Test
    void labels_are_balanced_and_so_one_that_always_says_yes_is_at_one_half() {
        var task = Tasks.personaMini;

        assertThat(samples(task)).hasSize(40);
        for (var metric : List.of("matching", "p_matching")) {
            assertThat(BehaviourAnswers.ALWAYS_YES
                            .estimate(task.definition(), samples(task), Reading.OWN, metric)
                            .value())
                    .isCloseTo(.5, within(1e-12));
        }
        assertThat(task.definition().notes(samples(task))).noneMatch(note -> note.startsWith("Unbalanced"));
    }

    @Test
    void ties_count_half() {
        var even = new BehaviourAnswers((sample, option) -> .5);

        assertThat(even.score(
                                Tasks.personaMini.definition(),
                                samples(Tasks.personaMini).get(0),
                                Reading.OWN)
                        .value("matching"))
                .isEqualTo(.5);
    }

    @Test
    void all_options_share_the_probability() {
        var three = samples(Tasks.aiRiskMini).stream()
                .filter(sample -> sample.choices().size() == 3)
                .findFirst()
                .orElseThrow();

        var score = BehaviourAnswers.MATCHING.score(Tasks.aiRiskMini.definition(), three, Reading.LETTER);

        assertThat(score.value("p_matching")).isCloseTo(.9, within(1e-12));
        assertThat(score.value("chance")).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void each_question_stands_behind_each_biography() {
        var samples = samples(Tasks.sycophancyMini);

        assertThat(samples).hasSize(48);
        assertThat(samples.stream().map(Sample::cluster).distinct()).hasSize(8);
        assertThat(samples.stream().map(sample -> sample.group(Sample.CROSSED)).distinct())
                .hasSize(6);
    }

    @Test
    void the_writers_difference_is_that_of_their_means() {
        var formal =
                new BehaviourAnswers((sample, option) -> option.choice() == matching(sample) == isLm(sample) ? .8 : .2);
        var task = Tasks.aiRiskMini;
        var binary = samples(task).stream()
                .filter(sample -> sample.choices().size() == 2)
                .toList();

        var difference = formal.estimate(task.definition(), binary, Reading.LETTER, "lm_minus_human");

        assertThat(difference.value()).isCloseTo(.6, within(1e-12));
        assertThat(difference.clusters()).isEqualTo(binary.size());
    }

    @Test
    void writers_agree_over_behaviours_where_their_means_go_together() {
        var by = Map.of("stays-on", .9, "wants-access", .8, "hides-mistakes", .6, "takes-the-sooner", .3);
        var answers = new BehaviourAnswers((sample, option) -> {
            double p = by.getOrDefault(sample.group("category"), 0.0);
            return option.choice() == matching(sample)
                    ? p
                    : (1 - p) / (sample.choices().size() - 1);
        });
        var task = Tasks.aiRiskMini;

        assertThat(answers.estimate(task.definition(), samples(task), Reading.LETTER, "writers_agreement")
                        .value())
                .isCloseTo(1, within(1e-12));
        assertThat(answers.estimate(task.definition(), samples(task), Reading.LETTER, "writers_rank_agreement")
                        .n())
                .isEqualTo(48);
    }

    private static Reading first(Task task) {
        return task.definition().readings().contains(Reading.OWN) ? Reading.OWN : Reading.LETTER;
    }

    private static String tail(String text) {
        return text.substring(text.lastIndexOf("\n\n-----"));
    }

    private static boolean isLm(Sample sample) {
        return sample.group("written").equals("lm");
    }

    private static int matching(Sample sample) {
        return Integer.parseInt(sample.field("matching"));
    }

    private static Forming forming(Task task, Reading reading) {
        return new Forming(
                new FilePacks().builtIn().orElseThrow(), task.definition().family(), reading, 1);
    }

    private static List<Sample> samples(Task task) {
        return task.definition().dataset(DataFolders.NONE).samples();
    }
}
