package nudge.models.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as chat completions give it, and its reading, for those who time it. */
public final class AnswerReading {
    private AnswerReading() {}

    /** A letter with its 20 likeliest alternatives, as the mock server writes it. */
    public static String answer() {
        var asked = Json.object().put("model", "mock-1").put("max_tokens", 1).put("logprobs", true);
        var messages = asked.put("top_logprobs", 20).putArray("messages");
        messages.addObject().put("role", "user").put("content", "Which one? (a) this (b) that (c) neither");
        messages.addObject().put("role", "assistant").put("content", "(");
        var answer = new MockDialects(MockPlan.DEFAULTS).answer("/v1/chat/completions", asked);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The tokens in it, with their alternatives. */
    public static List<?> positions(String answer) {
        var choice = Json.tree(answer).orElseThrow().path("choices").path(0);
        return OpenAiWire.positions(choice.path("logprobs").path("content"));
    }
}
