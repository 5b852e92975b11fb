package nudge.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import org.junit.jupiter.api.Test;

class ReadOffTest {
    private static final Sample SAMPLE = new Sample(
            "s/1",
            new TreeMap<>(Map.of("unknown", "2")),
            List.of("The aunt", "The nephew", "Unknown"),
            1,
            new TreeMap<>(),
            1);

    @Test
    void probabilities_are_normalised_over_the_options() {
        var read = text(Reading.TEXT, logs(.1, .3, .2));

        assertThat(read.probability(0)).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(read.probability(1)).isCloseTo(.5, within(1e-12));
        assertThat(read.coverage()).isCloseTo(.6, within(1e-12));
        assertThat(read.choice()).isEqualTo(1);
    }

    @Test
    void the_margin_is_that_of_the_best_over_the_second_in_nats() {
        var near = text(Reading.TEXT, List.of(-2.0, -1.8, -9.0));
        var far = text(Reading.TEXT, List.of(-2.0, -1.6, -9.0));

        assertThat(near.margin()).isCloseTo(.2, within(1e-12));
        assertThat(near.isNearTie()).isTrue();
        assertThat(far.isNearTie()).isFalse();
    }

    @Test
    void shuffled_options_are_put_in_the_order_of_the_data() {
        var prompt = listed(List.of("a", "b", "c"), 2);

        var read = read(Reading.LETTER_SHUFFLED, Map.of("main", List.of(chosen(prompt, logs(.1, .2, .6)))))
                .get(0);

        assertThat(read.choice()).isEqualTo(1);
        assertThat(read.position()).hasValue(2);
        assertThat(read.probability(2)).isCloseTo(.1 / .9, within(1e-12));
    }

    @Test
    void a_constant_preference_for_a_position_cancels_over_the_rotations() {
        var truth = logs(.2, .5, .3);
        var liking = List.of(0.0, 0.0, 4.0);
        var answers = new TreeMap<String, List<Answers.Answer>>();
        for (int r = 0; r < 3; r++) {
            var shown = new ArrayList<Double>();
            for (int at = 0; at < 3; at++) {
                shown.add(truth.get((at + r) % 3) + liking.get(at));
            }
            answers.put("r" + r, List.of(chosen(listed(List.of("a", "b", "c"), r), shown)));
        }

        var read = read(Reading.LETTER_ROTATED, answers).get(0);

        assertThat(read.probability(0)).isCloseTo(.2, within(1e-12));
        assertThat(read.probability(1)).isCloseTo(.5, within(1e-12));
        assertThat(read.positions()).containsExactly(0.0, 0.0, 1.0);
        assertThat(read.agreement()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void a_mean_for_each_token_or_byte_favours_no_longer_option() {
        var logs = List.of(-4.0, -6.0, -9.0);
        var prompt = open(" ab", " abcdefgh", " abcd");

        var token = read(Reading.TEXT_TOKEN, Map.of("main", List.of(counted(prompt, logs, List.of(1, 3, 2)))))
                .get(0);
        var bytes = read(Reading.TEXT_BYTE, Map.of("main", List.of(chosen(prompt, logs))))
                .get(0);

        assertThat(token.choice()).isEqualTo(1);
        assertThat(token.logs().get(1) - token.logs().get(0)).isCloseTo(2.0, within(1e-12));
        assertThat(bytes.logs().get(0) - bytes.logs().get(1)).isCloseTo(-4 / 3.0 + 6 / 9.0, within(1e-12));
    }

    @Test
    void without_token_counts_the_mean_for_each_token_says_what_lacks() {
        var read = text(Reading.TEXT_TOKEN, logs(.1, .3, .2));

        assertThat(read.outcome()).isEqualTo(Score.Outcome.FAILED);
        assertThat(read.said())
                .isEqualTo("The reading 'text-token' needs the number of tokens of each option, which this model does"
                        + " not tell. Use 'text' or 'text-byte'.");
    }

    @Test
    void pmi_subtracts_what_the_options_have_without_the_question() {
        var prompt = open(" x", " y", " z");

        var read = read(
                        Reading.TEXT_PMI,
                        Map.of(
                                "main",
                                List.of(chosen(prompt, List.of(-1.0, -2.0, -3.0))),
                                "baseline",
                                List.of(chosen(prompt, List.of(-1.0, -4.0, -3.0)))))
                .get(0);

        assertThat(read.choice()).isEqualTo(1);
        assertThat(read.margin()).isCloseTo(2.0, within(1e-12));
    }

    @Test
    void equal_choices_are_settled_by_the_id_and_counted() {
        var read = text(Reading.TEXT, List.of(-1.0, -1.0, -5.0));
        var again = text(Reading.TEXT, List.of(-1.0, -1.0, -5.0));

        assertThat(read.tie()).isEqualTo(ReadOff.Tie.BROKEN_BY_ID);
        assertThat(read.choice()).isIn(0, 1).isEqualTo(again.choice());
    }

    @Test
    void equal_choices_fall_on_each_side_for_about_half_of_the_ids() {
        var logs = List.of(-1.0, -1.0);

        long first = IntStream.range(0, 1000)
                .filter(i -> LogMass.pick(logs, "id-" + i) == 0)
                .count();

        assertThat(first).isBetween(450L, 550L);
    }

    @Test
    void each_chain_is_read_by_itself() {
        var prompt = open(" x", " y", " z");

        var read = read(
                Reading.TEXT,
                Map.of("main", List.of(chosen(prompt, logs(.6, .1, .1)), chosen(prompt, logs(.1, .1, .6)))));

        assertThat(read).extracting(ReadOff::choice).containsExactly(0, 2);
    }

    @Test
    void written_answers_are_parsed() {
        var prompt = Prompt.of(
                Turn.human(new Part.Text("question", "Who?")),
                Turn.assistant(new Part.Generate("answer", 16, List.of())));

        var read = read(Reading.PARSE, Map.of("main", List.of(written(prompt, "(b)"), written(prompt, "hm"))));

        assertThat(read.get(0).choice()).isEqualTo(1);
        assertThat(read.get(0).hasProbabilities()).isFalse();
        assertThat(read.get(1).outcome()).isEqualTo(Score.Outcome.UNPARSED);
    }

    @Test
    void no_answer_is_absent_and_no_zero() {
        var none = read(Reading.TEXT, Map.of()).get(0);
        var empty = read(
                        Reading.TEXT,
                        Map.of("main", List.of(new Answers.Answer(open(" x", " y", " z"), Completion.absentAnswer()))))
                .get(0);

        assertThat(none.outcome()).isEqualTo(Score.Outcome.ABSENT);
        assertThat(empty.outcome()).isEqualTo(Score.Outcome.ABSENT);
    }

    @Test
    void options_without_any_probability_are_unparsed() {
        double none = Double.NEGATIVE_INFINITY;

        assertThat(text(Reading.TEXT, List.of(none, none, none)).outcome()).isEqualTo(Score.Outcome.UNPARSED);
        assertThat(text(Reading.TEXT, List.of(-1.0, none, none)).probability(0)).isEqualTo(1.0);
    }

    private static ReadOff text(Reading reading, List<Double> logs) {
        return read(reading, Map.of("main", List.of(chosen(open(" The aunt", " The nephew", " Unknown"), logs))))
                .get(0);
    }

    private static List<ReadOff> read(Reading reading, Map<String, List<Answers.Answer>> answers) {
        return ReadOff.of(SAMPLE, new Answers(new TreeMap<>(answers)), reading);
    }

    private static List<Double> logs(double... probabilities) {
        return java.util.Arrays.stream(probabilities).map(Math::log).boxed().toList();
    }

    private static Prompt open(String... texts) {
        var options = IntStream.range(0, texts.length)
                .mapToObj(i -> new Option(texts[i], i))
                .toList();
        return Prompt.of(
                Turn.human(new Part.Text("question", "Who?")), Turn.assistant(new Part.Choose("answer", options)));
    }

    private static Prompt listed(List<String> letters, int rotation) {
        var options = IntStream.range(0, letters.size())
                .mapToObj(i -> new Option(letters.get(i), (i + rotation) % letters.size()))
                .toList();
        return Prompt.of(
                Turn.human(new Part.Text("question", "Who?")), Turn.assistant(new Part.Choose("answer", options)));
    }

    private static Answers.Answer chosen(Prompt prompt, List<Double> logs) {
        return counted(prompt, logs, List.of());
    }

    private static Answers.Answer counted(Prompt prompt, List<Double> logs, List<Integer> tokens) {
        var fill = Fill.chosen("answer", "", logs, tokens);
        return new Answers.Answer(prompt, new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of()));
    }

    private static Answers.Answer written(Prompt prompt, String text) {
        var fill = Fill.written("answer", text, Fill.Finish.STOP);
        return new Answers.Answer(prompt, new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of()));
    }
}
