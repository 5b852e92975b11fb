package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.models.http.Said.Alternative;
import nudge.models.http.Said.Position;

/** What chat completions and completions have in common. */
final class OpenAiWire {
    private static final int MOST_STOPS = 4;

    private OpenAiWire() {}

    /** The fields that say how text is drawn. */
    static void sampling(ObjectNode body, Asked asked) {
        body.put(RefusedFields.MAX_TOKENS, asked.maxTokens());
        body.put("temperature", asked.sampling().temperature());
        if (asked.sampling().topP() < 1) {
            body.put("top_p", asked.sampling().topP());
        }
        if (asked.sampling().topK() > 0) {
            body.put("top_k", asked.sampling().topK());
        }
        body.put("seed", asked.seed());
        if (!asked.stops().isEmpty()) {
            var stops = body.putArray("stop");
            asked.stops().stream().limit(MOST_STOPS).forEach(stops::add);
        }
    }

    static JsonNode firstChoice(Api api, JsonNode answer) {
        var error = answer.path("error");
        if (error.isObject()) {
            throw api.server()
                    .failure(
                            ModelException.Kind.RETRIABLE,
                            "The server at " + api.server().quoted() + " failed ("
                                    + Reply.shortened(error.path("message").asText(error.toString()))
                                    + "). Ask again.");
        }
        var choice = answer.path("choices").path(0);
        if (choice.isMissingNode()) {
            throw api.empty("no choices in it");
        }
        return choice;
    }

    static Fill.Finish finish(JsonNode choice) {
        return switch (choice.path("finish_reason").asText("")) {
            case "length", "max_tokens" -> Fill.Finish.LENGTH;
            default -> Fill.Finish.STOP;
        };
    }

    /** {@code logprobs.content}: a list of tokens, each with its alternatives. */
    static List<Position> positions(JsonNode content) {
        var positions = new ArrayList<Position>();
        for (var token : content) {
            var alternatives = new ArrayList<Alternative>();
            for (var other : token.path("top_logprobs")) {
                alternatives.add(new Alternative(
                        other.path("token").asText(), other.path("logprob").asDouble()));
            }
            positions.add(new Position(
                    token.path("token").asText(), token.path("logprob").asDouble(), alternatives));
        }
        return positions;
    }

    static Completion.Tokens tokens(JsonNode usage) {
        long prompt = usage.path("prompt_tokens").asLong();
        long cached = usage.path("prompt_tokens_details")
                .path("cached_tokens")
                .asLong(usage.path("prompt_cache_hit_tokens").asLong());
        return new Completion.Tokens(
                prompt,
                Math.max(0, prompt - cached),
                usage.path("completion_tokens").asLong());
    }
}
