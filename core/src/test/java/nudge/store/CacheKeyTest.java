package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nudge.model.ModelKind;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import org.junit.jupiter.api.Test;

final class CacheKeyTest {
    private static final Prompt CHOICE = Prompt.of(
            Turn.human(new Part.Text("question", "Tea?")),
            Turn.assistant(new Part.Choose("answer", List.of(new Option(" yes", 0), new Option(" no", 1)))));
    private static final Prompt TEXT = Prompt.of(
            Turn.human(new Part.Text("question", "Tea?")), Turn.assistant(new Part.Generate("answer", 5, List.of())));
    private static final Sampling COLD = Sampling.DEFAULTS.withTemperature(0);

    @Test
    void a_choice_does_not_depend_on_sample_chain_seed_or_sampling() {
        var key = key(ModelKind.MODEL, new Request(CHOICE, Some.sample("1"), "Q", "main", 0, 7, Sampling.DEFAULTS));

        assertThat(key(ModelKind.MODEL, new Request(CHOICE, Some.sample("2"), "Q+IF", "r1", 3, 8, COLD)))
                .isEqualTo(key);
    }

    @Test
    void text_depends_on_the_sampling() {
        var key = key(ModelKind.MODEL, new Request(TEXT, Some.sample("1"), "Q", "main", 0, 7, COLD));

        assertThat(key(ModelKind.MODEL, new Request(TEXT, Some.sample("2"), "Q", "main", 1, 8, COLD)))
                .isEqualTo(key);
        assertThat(key(ModelKind.MODEL, new Request(TEXT, Some.sample("1"), "Q", "main", 0, 7, COLD.withMaxTokens(4))))
                .isNotEqualTo(key);
    }

    @Test
    void drawn_text_depends_on_seed_sample_prompt_and_chain_but_not_on_the_conditions_name() {
        var key = drawn("1", "Q", "main", 0, 7);

        assertThat(drawn("1", "fair", "main", 0, 7)).isEqualTo(key);
        assertThat(List.of(
                        drawn("2", "Q", "main", 0, 7),
                        drawn("1", "Q", "r0", 0, 7),
                        drawn("1", "Q", "main", 1, 7),
                        drawn("1", "Q", "main", 0, 8)))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stands_in_for_a_model_may_look_at_everything() {
        var key = key(ModelKind.REPLAYED, new Request(CHOICE, Some.sample("1"), "Q", "main", 0, 7, COLD));

        assertThat(key(ModelKind.REPLAYED, new Request(CHOICE, Some.sample("2"), "Q", "main", 0, 7, COLD)))
                .isNotEqualTo(key);
        assertThat(key(ModelKind.REPLAYED, new Request(CHOICE, Some.sample("1"), "Q+IF", "main", 0, 7, COLD)))
                .isNotEqualTo(key);
    }

    @Test
    void a_slot_or_an_options_place_makes_another_prompt() {
        var fingerprint = new Fingerprint();
        var renamed = Prompt.of(
                Turn.human(new Part.Text("ask", "Tea?")), CHOICE.turns().get(1));
        var turned = Prompt.of(
                CHOICE.turns().get(0),
                Turn.assistant(new Part.Choose("answer", List.of(new Option(" no", 1), new Option(" yes", 0)))));

        assertThat(List.of(fingerprint.of(CHOICE), fingerprint.of(renamed), fingerprint.of(turned)))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static CacheKey drawn(String sample, String condition, String prompt, int chain, long seed) {
        return key(
                ModelKind.MODEL,
                new Request(TEXT, Some.sample(sample), condition, prompt, chain, seed, Sampling.DEFAULTS));
    }

    private static CacheKey key(ModelKind kind, Request request) {
        return CacheKey.of(Some.model(kind), request, new Fingerprint().of(request.prompt()));
    }
}
