package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares over n independent items lie within 4 standard errors of the truth, at most 2 / sqrt(n). */
class SimModelTest {
    private static final int ITEMS = 20_000;
    private static final double REACH = 2 / Math.sqrt(ITEMS);

    @Test
    void option_probabilities_add_up_to_one_and_have_the_truth_as_mean() throws InterruptedException {
        var model = Asked.sim("");
        var mean = new double[3];
        for (int i = 0; i < ITEMS; i++) {
            var sample = Asked.ambiguous("item " + i);
            var p = probabilities(Asked.logs(model, Asked.words(sample), sample, "Q"));
            assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-9));
            IntStream.range(0, 3).forEach(choice -> mean[choice] += p[choice] / ITEMS);
        }

        assertThat(mean).containsExactly(new double[] {.4, .1, .5}, within(REACH));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Q, .4, .1, .5", "Q+IF, .24, .06, .7"})
    void picks_have_the_truth_as_mean(String condition, double biased, double other, double unknown)
            throws InterruptedException {
        var model = Asked.sim("seed=3");
        var shares = new double[3];
        for (int i = 0; i < ITEMS; i++) {
            var picked = Asked.answer(model, Asked.letters(0, 1, 2), Asked.ambiguous("item " + i), condition);
            shares[picked.charAt(0) - 'a'] += 1.0 / ITEMS;
        }

        assertThat(shares).containsExactly(new double[] {biased, other, unknown}, within(REACH));
    }

    @Test
    void a_choice_follows_its_option_wherever_that_is_shown() throws InterruptedException {
        var model = Asked.sim("");
        var sample = Asked.ambiguous("x");
        var shown = Asked.logs(model, Asked.letters(0, 1, 2), sample, "Q");

        var rotated = Asked.logs(model, Asked.letters(2, 0, 1), sample, "Q");

        assertThat(rotated).containsExactly(shown.get(2), shown.get(0), shown.get(1));
    }

    @Test
    void options_that_say_the_same_share_its_probability() throws InterruptedException {
        var sample = Asked.plain("x", "x", 2, 0);
        var twice = List.of(new Option(" yes", 0), new Option(" Yes", 0), new Option(" no", 1));

        var p = probabilities(Asked.logs(Asked.sim("certainty=0"), Asked.choosing("Answer:", twice), sample, "Q"));

        assertThat(p).containsExactly(new double[] {.4, .4, .2}, within(1e-9));
    }

    @Test
    void items_of_a_cluster_are_correlated_as_told() throws InterruptedException {
        var model = Asked.sim("accuracy=.5,icc=.3,noise=.2");
        int clusters = 2_000;
        double together = 0;
        for (int c = 0; c < clusters; c++) {
            var first = isRight(model, Asked.plain(c + "/0", "cluster " + c, 2, 0));
            var second = isRight(model, Asked.plain(c + "/1", "cluster " + c, 2, 0));
            together += first == second ? 1.0 / clusters : 0;
        }

        // P(both alike) = 1/2 + icc/2 for fair draws
        assertThat(together).isCloseTo(.65, within(2 / Math.sqrt(clusters)));
    }

    @Test
    void conditions_that_do_nothing_differ_by_noise_alone() throws InterruptedException {
        var model = Asked.sim("accuracy=.5,noise=.3,icc=0");
        double flips = 0;
        for (int i = 0; i < ITEMS; i++) {
            var sample = Asked.plain("item " + i, "item " + i, 2, 0);
            var same = Asked.answer(model, Asked.words(sample), sample, "Q")
                    .equals(Asked.answer(model, Asked.words(sample), sample, "Q+CONTROL"));
            flips += same ? 0 : 1.0 / ITEMS;
        }

        // (1 - .7 * .7) of the pairs are drawn apart, half of those fall differently
        assertThat(flips).isCloseTo(.255, within(REACH));
    }

    @Test
    void without_noise_chains_and_run_seeds_change_nothing_but_words() throws InterruptedException {
        var model = Asked.sim("noise=0");
        var sample = Asked.ambiguous("x");
        var prompt = Asked.words(sample);

        var other = new Request(prompt, sample, "Q", "main", 5, 99, Sampling.DEFAULTS);

        assertThat(model.complete(other, new Cancellation()).fills())
                .isEqualTo(Asked.complete(model, prompt, sample, "Q").fills());
    }

    @Test
    void all_prompts_of_a_sample_share_its_draw() throws InterruptedException {
        var model = Asked.sim("noise=1");
        var sample = Asked.ambiguous("x");
        var prompt = Asked.words(sample);

        var rotation = new Request(prompt, sample, "Q", "r2", 0, 0, Sampling.DEFAULTS);

        assertThat(model.complete(rotation, new Cancellation()).fills())
                .isEqualTo(Asked.complete(model, prompt, sample, "Q").fills());
    }

    @Test
    void another_seed_is_another_model() throws InterruptedException {
        var picks = new ArrayList<List<String>>();
        for (var seed : List.of("seed=1", "seed=2")) {
            var model = Asked.sim(seed);
            var of = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                of.add(Asked.answer(model, Asked.letters(0, 1, 2), Asked.ambiguous("item " + i), "Q"));
            }
            picks.add(of);
        }

        assertThat(picks.get(0)).isNotEqualTo(picks.get(1));
    }

    @Test
    void a_position_is_preferred_by_so_many_nats_among_letters_alone() throws InterruptedException {
        var plain = Asked.sim("");
        var leaning = Asked.sim("position=2,position-at=0");
        var sample = Asked.ambiguous("x");

        var without = Asked.logs(plain, Asked.letters(0, 1, 2), sample, "Q");
        var with = Asked.logs(leaning, Asked.letters(0, 1, 2), sample, "Q");

        assertThat(with.get(0) - with.get(1)).isCloseTo(without.get(0) - without.get(1) + 2, within(1e-9));
        assertThat(with.get(1) - with.get(2)).isCloseTo(without.get(1) - without.get(2), within(1e-9));
        assertThat(Asked.logs(leaning, Asked.words(sample), sample, "Q"))
                .isEqualTo(Asked.logs(plain, Asked.words(sample), sample, "Q"));
    }

    @Test
    void a_strong_position_decides_what_is_written() throws InterruptedException {
        var model = Asked.sim("position=20");

        assertThat(Asked.answer(model, Asked.writing(Asked.LISTED), Asked.ambiguous("x"), "Q"))
                .isEqualTo("(c)");
    }

    @Test
    void coverage_is_the_sum_of_probabilities() throws InterruptedException {
        var sample = Asked.ambiguous("x");

        var p = exp(Asked.logs(Asked.sim("coverage=.25"), Asked.words(sample), sample, "Q"));

        assertThat(p[0] + p[1] + p[2]).isCloseTo(.25, within(1e-9));
    }

    @Test
    void the_prompt_without_the_question_is_answered_evenly() throws InterruptedException {
        var sample = Asked.ambiguous("x");
        var request = new Request(Asked.words(sample), sample, "Q", "baseline", 0, 0, Sampling.DEFAULTS);

        var fill = Asked.sim("")
                .complete(request, new Cancellation())
                .fill(Prompt.ANSWER)
                .orElseThrow();

        assertThat(probabilities(fill.logProbabilities()))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    }

    @Test
    void written_answers_are_the_letters_or_the_words() throws InterruptedException {
        var model = Asked.sim("bias=1");
        var sample = Asked.ambiguous("x");

        assertThat(Asked.answer(model, Asked.writing(Asked.LISTED), sample, "Q"))
                .isEqualTo("(a)");
        assertThat(Asked.answer(model, Asked.writing("Who was it?"), sample, "Q"))
                .isEqualTo("The baker");
    }

    @Test
    void refusals_and_unclear_answers_come_at_their_rates() throws InterruptedException {
        var model = Asked.sim("refusal=.2,unparsed=.1");
        double refused = 0;
        double unclear = 0;
        for (int i = 0; i < ITEMS; i++) {
            var said = Asked.answer(model, Asked.writing(Asked.LISTED), Asked.ambiguous("item " + i), "Q");
            refused += said.startsWith("I'm sorry") ? 1.0 / ITEMS : 0;
            unclear += said.equals("(a) or (b).") ? 1.0 / ITEMS : 0;
        }

        assertThat(refused).isCloseTo(.2, within(REACH));
        assertThat(unclear).isCloseTo(.1, within(REACH));
    }

    @Test
    void reasoning_is_marked_as_simulated_and_differs_by_chain() throws InterruptedException {
        var model = Asked.sim("");
        var sample = Asked.ambiguous("x");
        var first = Asked.complete(model, Asked.reasoning(), sample, "Q+CoT")
                .fill(Prompt.REASONING)
                .orElseThrow();
        var second = model.complete(
                        new Request(Asked.reasoning(), sample, "Q+CoT", "main", 1, 0, Sampling.DEFAULTS),
                        new Cancellation())
                .fill(Prompt.REASONING)
                .orElseThrow();

        assertThat(first.text()).startsWith("[simulated text] ");
        assertThat(second.text()).startsWith("[simulated text] ").isNotEqualTo(first.text());
    }

    @Test
    void a_question_without_choices_gets_filler() throws InterruptedException {
        var sample = Sample.question("1", java.util.Map.of("question", "Why?"));

        assertThat(Asked.answer(Asked.sim(""), Asked.writing("Why?"), sample, "Q"))
                .startsWith("[simulated text] ");
    }

    @Test
    void its_label_says_that_it_is_simulated() {
        assertThat(Asked.sim("").info().label()).isEqualTo("sim: [SIMULATED]");
    }

    @Test
    void a_setting_it_does_not_know_is_an_error() {
        var options = ModelOptions.DEFAULTS.withSetting("threads", "2");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SimProvider().open("sim:", options))
                .hasMessage("Unknown setting of 'sim:' 'threads'. Known: dialogue, pace.");
    }

    private static boolean isRight(LanguageModel model, Sample sample) throws InterruptedException {
        return Asked.answer(model, Asked.words(sample), sample, "Q").equals(" choice 0");
    }

    private static double[] probabilities(List<Double> logs) {
        var p = exp(logs);
        double sum = java.util.Arrays.stream(p).sum();
        return java.util.Arrays.stream(p).map(each -> each / sum).toArray();
    }

    private static double[] exp(List<Double> logs) {
        return logs.stream().mapToDouble(Math::exp).toArray();
    }
}
