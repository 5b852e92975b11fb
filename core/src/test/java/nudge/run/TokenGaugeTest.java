package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nudge.model.Completion.Tokens;
import nudge.model.Sampling;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import org.junit.jupiter.api.Test;

class TokenGaugeTest {
    private static final PromptSize CHOICE = new PromptSize(100, 0);
    private static final PromptSize TEXT = new PromptSize(100, 256);

    private final TokenGauge gauge = new TokenGauge();

    @Test
    void before_anything_is_known_four_characters_are_a_token_and_all_is_written() {
        assertThat(gauge.likely(CHOICE)).isEqualTo(new Tokens(25, 25, 1));
        assertThat(gauge.likely(TEXT)).isEqualTo(new Tokens(25, 25, 256));
        assertThat(gauge.basis()).startsWith("by 4 characters a token");
    }

    @Test
    void before_anything_is_known_a_budget_takes_two_characters_for_a_token() {
        assertThat(gauge.atMost(TEXT)).isEqualTo(new Tokens(50, 50, 256));
    }

    @Test
    void what_was_counted_is_the_measure_of_likely_and_worst() {
        gauge.add(CHOICE, new Tokens(20, 20, 1));
        gauge.add(TEXT, new Tokens(40, 10, 60));

        assertThat(gauge.likely(new PromptSize(1_000, 256))).isEqualTo(new Tokens(300, 300, 60));
        assertThat(gauge.atMost(new PromptSize(1_000, 256))).isEqualTo(new Tokens(400, 400, 256));
        assertThat(gauge.likely(new PromptSize(1_000, 0))).isEqualTo(new Tokens(300, 300, 1));
        assertThat(gauge.basis()).isEqualTo("by 2 answers of this model in the store");
    }

    @Test
    void answers_whose_tokens_were_not_counted_say_nothing() {
        gauge.add(CHOICE, Tokens.NONE);

        assertThat(gauge.likely(CHOICE)).isEqualTo(new Tokens(25, 25, 1));
    }

    @Test
    void a_prompt_of_two_holes_is_read_twice() {
        var prompt = Prompt.of(
                Turn.human(new Part.Text("question", "1234567890")),
                Turn.assistant(
                        new Part.Generate("reasoning", 40, List.of()),
                        new Part.Text("answer-prefix", "12345"),
                        new Part.Choose("answer", List.of(new Option("a", 0), new Option("b", 1)))));

        assertThat(PromptSize.of(prompt, Sampling.DEFAULTS)).isEqualTo(new PromptSize(25, 40));
        assertThat(PromptSize.of(prompt, Sampling.DEFAULTS.withMaxTokens(8))).isEqualTo(new PromptSize(25, 8));
    }
}
