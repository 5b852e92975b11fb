package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers say of prompts that are too long, each in its own words. */
class ContextLimitTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OpenAI       | This model's maximum context length is 4097 tokens. However, your messages resulted in 5000 tokens. | 5000 tokens, 903 more than the 4097 that fit
            vLLM         | This model's maximum context length is 4096 tokens. However, you requested 5000 tokens (4984 in the messages, 16 in the completion). | 5000 tokens, 904 more than the 4096 that fit
            Anthropic    | prompt is too long: 208310 tokens > 200000 maximum | 208310 tokens, 8310 more than the 200000 that fit
            llama-server | request (6001 tokens) exceeds the available context size (4096 tokens), try increasing it | 6001 tokens, 1905 more than the 4096 that fit
            no numbers   | the maximum context was reached | too many tokens for its context
            """)
    void the_excess_is_found(String who, String said, String expected) {
        var error = new ServerError(said, "", "", 0, 0);
        var server = new Server(
                Server.address("http://127.0.0.1/v1", ""),
                "m",
                Optional.empty(),
                "K",
                HttpProvider.bearer(Optional.empty(), Map.of()),
                new Server.ModelList("", "", ""));

        assertThat(ContextLimit.of(server, error).orElseThrow())
                .as(who)
                .hasMessageContaining("it needs " + expected + ".");
    }
}
