package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** llama.cpp's own server, as the mock server plays it. */
final class MockLlama {
    private final int top;
    private final MockModel model = new MockModel();

    /** @param top alternatives of a token that are told; 0 for none */
    MockLlama(int top) {
        this.top = top;
    }

    MockAnswer tokenised(JsonNode asked) {
        var root = Json.object();
        var tokens = root.putArray("tokens");
        MockModel.split(asked.path("content").asText()).forEach(token -> tokens.add(model.id(token)));
        return MockAnswer.json(200, root.toString());
    }

    static MockAnswer templated(JsonNode asked) {
        var text = new StringBuilder();
        for (var message : asked.path("messages")) {
            text.append("\n\n")
                    .append(message.path("role").asText().equals("assistant") ? "Assistant" : "Human")
                    .append(": ")
                    .append(message.path("content").asText());
        }
        return MockAnswer.json(
                200, Json.object().put("prompt", text + "\n\nAssistant: ").toString());
    }

    MockAnswer completion(JsonNode asked) {
        var prompt = new StringBuilder();
        if (asked.path("prompt").isArray()) {
            asked.path("prompt").forEach(id -> prompt.append(model.text(id.asInt())));
        } else {
            prompt.append(asked.path("prompt").asText());
        }
        var bias = asked.path("logit_bias").path(0);
        if (bias.isArray()) {
            return forced(prompt.toString(), bias.path(0).asInt());
        }
        int turn = Math.max(0, prompt.lastIndexOf("\n\nAssistant:"));
        var human = prompt.substring(0, turn);
        var prefix = prompt.substring(turn).replaceFirst("^\n\nAssistant:", "").strip();
        var tokens = MockModel.write(human, prefix, asked.path("n_predict").asInt(16));
        return asked.path("stream").asBoolean() ? llamaStream(tokens) : llamaWhole(prompt.toString(), tokens, asked);
    }

    private MockAnswer forced(String before, int id) {
        var root = Json.object().put("content", model.text(id)).put("stop", true);
        root.putArray("completion_probabilities")
                .addObject()
                .put("id", id)
                .put("token", model.text(id))
                .put("logprob", MockDialects.log(before, model.text(id)));
        return MockAnswer.json(200, root.toString());
    }

    private MockAnswer llamaWhole(String prompt, List<MockModel.Token> tokens, JsonNode asked) {
        var root = Json.object()
                .put("content", MockDialects.joined(tokens))
                .put("stop", true)
                .put("stop_type", tokens.size() == asked.path("n_predict").asInt() ? "limit" : "eos")
                .put("tokens_evaluated", MockModel.split(prompt).size())
                .put("tokens_predicted", tokens.size());
        if (asked.path("n_probs").asInt() > 0 && top > 0) {
            alternatives(root.putArray("completion_probabilities"), tokens);
        }
        return MockAnswer.json(200, root.toString());
    }

    private void alternatives(ArrayNode into, List<MockModel.Token> tokens) {
        for (var token : tokens) {
            var at = into.addObject()
                    .put("id", model.id(token.text()))
                    .put("token", token.text())
                    .put("logprob", token.log());
            var others = at.putArray("top_logprobs");
            token.top(top).forEach(other -> others.addObject()
                    .put("id", model.id(other.getKey()))
                    .put("token", other.getKey())
                    .put("logprob", other.getValue()));
        }
    }

    private static MockAnswer llamaStream(List<MockModel.Token> tokens) {
        var events = new ArrayList<ObjectNode>();
        tokens.forEach(
                token -> events.add(Json.object().put("content", token.text()).put("stop", false)));
        events.add(Json.object().put("content", "").put("stop", true).put("stop_type", "limit"));
        var text = new StringBuilder();
        events.forEach(event -> text.append("data: ").append(event).append("\n\n"));
        return MockAnswer.events(text.toString());
    }
}
