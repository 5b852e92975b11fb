package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field a refusal is about, in the words of several servers. */
class RefusedFieldsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.   | true  | {"max_completion_tokens":8,"seed":1,"temperature":0.5,"top_logprobs":20}
            Unsupported value: 'temperature' does not support 0.5 with this model. Only the default (1) value is supported. | true  | {"max_tokens":8,"seed":1,"top_logprobs":20}
            Unrecognized request argument supplied: seed                                                                 | true  | {"max_tokens":8,"temperature":0.5,"top_logprobs":20}
            Invalid value for 'top_logprobs': must be less than or equal to 5.                                           | true  | {"max_tokens":8,"seed":1,"temperature":0.5,"top_logprobs":5}
            temperature: Input should be less than or equal to 1                                                         | false | {"max_tokens":8,"seed":1,"temperature":0.5,"top_logprobs":20}
            The messages must alternate between user and assistant                                                       | false | {"max_tokens":8,"seed":1,"temperature":0.5,"top_logprobs":20}
            """)
    void the_field_is_left_out_where_that_helps(String message, boolean helps, String next) {
        var refused = new RefusedFields();
        var body = Json.object()
                .put("max_tokens", 8)
                .put("seed", 1)
                .put("temperature", .5)
                .put("top_logprobs", 20);
        var error = Json.object();
        error.putObject("error").put("message", message);

        assertThat(refused.learn(new Reply(400, "", Optional.empty(), error.toString()), body))
                .isEqualTo(helps);
        assertThat(Json.tree(refused.without(body).toString())).isEqualTo(Json.tree(next));
    }
}
