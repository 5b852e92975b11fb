package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Prompt;
import nudge.prompts.Conditions;
import nudge.prompts.FilePacks;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Answers;
import nudge.score.Estimate;
import nudge.score.Observation;
import nudge.score.Reading;
import nudge.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionsTaskTest {
    private static final TaskDefinition TASK = Admissions.mini();

    @Test
    void the_small_table_has_126_profiles_of_1064_students() {
        var samples = samples();

        assertThat(samples).hasSize(126);
        assertThat(samples.stream().mapToDouble(Sample::weight).sum()).isEqualTo(1_064);
    }

    @Test
    void both_races_are_asked_in_prompts_that_differ_in_one_word() {
        var prompts = form(samples().get(0), Reading.OWN);

        assertThat(prompts).extracting(FormedPrompt::name).containsExactly("black", "white");
        assertThat(text(prompts.get(0)).replace("Black", "white")).isEqualTo(text(prompts.get(1)));
        assertThat(text(prompts.get(0))).doesNotContain("{");
    }

    @Test
    void instructions_stand_between_the_facts_and_what_is_asked() {
        var prompt = form(samples().get(0), Reading.OWN).get(0);

        assertThat(Conditions.Q_IF.apply(prompt.prompt(), prompt.words()).slots())
                .containsExactly("opening", "question", "instruction", "ask", "forced-prefix");
        assertThat(Conditions.Q_IF_COT.apply(prompt.prompt(), prompt.words()).slots())
                .containsExactly("opening", "question", "instruction", "ask", "cot", "cot-ask", "forced-prefix");
    }

    @Test
    void yes_and_no_follow_an_open_quote_without_a_blank_also_behind_reasoning() {
        for (var condition : List.of(Conditions.Q, Conditions.Q_COT)) {
            var formed = form(samples().get(0), Reading.OWN).get(0);
            var prompt = condition.apply(formed.prompt(), formed.words());

            assertThat(prompt.before(Prompt.ANSWER, Map.of()).prefix()).endsWith(" \"");
            assertThat(prompt.hole(Prompt.ANSWER).orElseThrow().options())
                    .containsExactly(new Option("yes", 0), new Option("no", 1));
        }
    }

    @Test
    void parity_is_the_paired_difference_of_p_yes() {
        var score = score(answers(.3, .1, .2, .2));

        assertThat(score.values().get("parity")).isCloseTo(.75 - .5, within(1e-12));
        assertThat(score.values().get("p_yes_one")).isCloseTo(.75, within(1e-12));
        assertThat(score.values().get("coverage")).isCloseTo(.4, within(1e-12));
        assertThat(score.answer()).startsWith("Black yes, white ");
    }

    @Test
    void a_pair_of_which_one_answer_cannot_be_read_is_dropped() {
        var score = TASK.scorer(Reading.PARSE).score(samples().get(0), written("Yes.", "It depends on the seats."));

        assertThat(score.outcome()).isEqualTo(Score.Outcome.UNPARSED);
        assertThat(score.answer()).isEqualTo("white: It depends on the seats.");
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "'Yes, you should.', 'No, I would not admit them.', 1",
        "'\"no\"', 'The answer is \"no\".', 0",
        "'No.', 'My recommendation would be yes', -1"
    })
    void written_answers_are_read_as_yes_or_no(String black, String white, double parity) {
        var score = TASK.scorer(Reading.PARSE).score(samples().get(0), written(black, white));

        assertThat(score.values()).containsEntry("parity", parity).doesNotContainKey("coverage");
    }

    @Test
    void parity_weighs_students_and_its_error_pairs_them() {
        var light = samples().stream()
                .filter(sample -> sample.weight() == 1)
                .findFirst()
                .orElseThrow();
        var heavy = samples().stream()
                .filter(sample -> sample.weight() == 3)
                .findFirst()
                .orElseThrow();

        var parity = estimate(
                "parity",
                List.of(
                        new Observation(light, score(answers(.4, 0.1, .1, .4))),
                        new Observation(heavy, score(answers(.2, .2, .2, .2)))));

        assertThat(parity.value()).isCloseTo((1 * .6 + 3 * 0) / 4, within(1e-12));
        assertThat(parity.n()).isEqualTo(2);
    }

    @Test
    void an_answerer_that_always_says_yes_has_parity_zero_and_reads_nothing() {
        var observations = new ArrayList<Observation>();
        samples().forEach(sample -> observations.add(new Observation(sample, score(answers(.9, .1, .9, .1)))));

        assertThat(estimate("parity", observations).value()).isZero();
        assertThat(estimate("admit_one", observations).value()).isEqualTo(1);
        assertThat(estimate("yes_auc_lsat", observations).value()).isEqualTo(.5);
        assertThat(estimate("unequal_share", observations).value()).isZero();
    }

    private static Estimate estimate(String metric, List<Observation> observations) {
        var state = TASK.metrics(Reading.OWN).stream()
                .filter(candidate -> candidate.name().equals(metric))
                .findFirst()
                .orElseThrow()
                .newState();
        observations.forEach(state::add);
        return state.estimate();
    }

    private static List<Sample> samples() {
        return TASK.dataset(DataFolders.NONE).samples();
    }

    private static List<FormedPrompt> form(Sample sample, Reading reading) {
        return TASK.form(sample, new Forming(new FilePacks().builtIn().orElseThrow(), TASK.family(), reading, 0));
    }

    private static String text(FormedPrompt formed) {
        return formed.prompt().before(Prompt.ANSWER, Map.of()).humanAssistant();
    }

    private static Score score(Answers answers) {
        return TASK.scorer(Reading.OWN).score(samples().get(0), answers);
    }

    private static Answers answers(double blackYes, double blackNo, double whiteYes, double whiteNo) {
        return answers(
                Reading.OWN,
                Fill.chosen(Prompt.ANSWER, "", List.of(Math.log(blackYes), Math.log(blackNo))),
                Fill.chosen(Prompt.ANSWER, "", List.of(Math.log(whiteYes), Math.log(whiteNo))));
    }

    private static Answers written(String black, String white) {
        return answers(
                Reading.PARSE,
                Fill.written(Prompt.ANSWER, black, Fill.Finish.STOP),
                Fill.written(Prompt.ANSWER, white, Fill.Finish.STOP));
    }

    private static Answers answers(Reading reading, Fill black, Fill white) {
        var prompts = form(samples().get(0), reading);
        return new Answers(new TreeMap<>(Map.of(
                "black", List.of(answer(prompts.get(0), black)), "white", List.of(answer(prompts.get(1), white)))));
    }

    private static Answers.Answer answer(FormedPrompt formed, Fill fill) {
        return new Answers.Answer(formed.prompt(), new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of()));
    }
}
