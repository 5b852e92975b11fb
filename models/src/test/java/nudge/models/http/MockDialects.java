package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The dialects of the mock server, in the shapes of the real ones. */
final class MockDialects {
    private static final Set<String> WRITING = Set.of(
            "/v1/chat/completions", "/v1/completions", "/v1/messages", "/api/chat", "/api/generate", "/completion");

    private final MockPlan plan;
    private final MockModel model = new MockModel();

    MockDialects(MockPlan plan) {
        this.plan = plan;
    }

    boolean writes(String path) {
        return WRITING.contains(path);
    }

    MockAnswer answer(String path, JsonNode asked) {
        for (var field : plan.refused()) {
            if (asked.has(field)) {
                return MockAnswer.error(400, "Unrecognized request argument supplied: " + field, "unknown_parameter");
            }
        }
        var named = asked.path("model").asText("");
        if (!named.isEmpty() && !plan.models().contains(named)) {
            return MockAnswer.error(404, "The model `" + named + "` does not exist", "model_not_found");
        }
        return switch (path) {
            case "/v1/chat/completions", "/api/chat", "/v1/messages" -> chat(path, asked);
            case "/v1/completions" -> asked.path("echo").asBoolean() ? echo(asked) : texts(path, asked);
            case "/api/generate" -> texts(path, asked);
            case "/completion" -> llama(asked);
            case "/tokenize" -> tokenised(asked);
            case "/apply-template" -> templated(asked);
            case "/props" ->
                MockAnswer.json(
                        200,
                        "{\"default_generation_settings\": {\"n_ctx\": " + plan.contextTokens()
                                + "}, \"total_slots\": 4, \"model_path\": \"/models/mock-1.gguf\"}");
            case "/slots" -> MockAnswer.json(200, "[{\"id\": 0, \"is_processing\": false}]");
            case "/v1/models" -> listed("data", "id");
            case "/api/tags" -> listed("models", "name");
            default -> MockAnswer.error(404, "Not Found", "not_found");
        };
    }

    MockAnswer empty(String path) {
        return MockAnswer.json(
                200,
                switch (path) {
                    case "/v1/messages" -> "{\"content\": [], \"stop_reason\": \"end_turn\", \"usage\": {}}";
                    case "/api/chat" -> "{\"message\": {\"content\": \"\"}, \"done\": true, \"done_reason\": \"stop\"}";
                    case "/api/generate" -> "{\"response\": \"\", \"done\": true, \"done_reason\": \"stop\"}";
                    case "/completion" -> "{\"content\": \"\", \"stop\": true}";
                    case "/v1/completions" -> "{\"choices\": [{\"text\": \"\", \"finish_reason\": \"stop\"}]}";
                    default ->
                        "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"\"}, \"finish_reason\": \"stop\"}]}";
                });
    }

    private MockAnswer listed(String list, String name) {
        var root = Json.object();
        var all = root.putArray(list);
        plan.models().forEach(model -> all.addObject().put(name, model));
        return MockAnswer.json(200, root.toString());
    }

    private MockAnswer chat(String path, JsonNode asked) {
        var messages = asked.path("messages");
        var last = messages.path(messages.size() - 1);
        boolean begun = last.path("role").asText().equals("assistant");
        if (begun && plan.begin() == MockPlan.Begin.REFUSED) {
            return MockAnswer.error(400, "This model does not support assistant message prefill.", "invalid_request");
        }
        var human = begun
                ? messages.path(messages.size() - 2).path("content").asText()
                : last.path("content").asText();
        var prefix = begun && begins(asked, last) ? last.path("content").asText() : "";
        return written(path, asked, human, prefix);
    }

    private boolean begins(JsonNode asked, JsonNode last) {
        return switch (plan.begin()) {
            case LAST_MESSAGE -> true;
            case CONTINUE_FIELDS ->
                asked.path("continue_final_message").asBoolean()
                        && !asked.path("add_generation_prompt").asBoolean(true);
            case PREFIX_FLAG -> last.path("prefix").asBoolean();
            case NEVER, REFUSED -> false;
        };
    }

    private MockAnswer texts(String path, JsonNode asked) {
        var prompt = asked.path("prompt").asText();
        int turn = prompt.lastIndexOf("\n\nAssistant:");
        return turn < 0
                ? written(path, asked, prompt, "")
                : written(
                        path,
                        asked,
                        prompt.substring(0, turn),
                        prompt.substring(turn + "\n\nAssistant:".length()).strip());
    }

    private MockAnswer written(String path, JsonNode asked, String human, String prefix) {
        int prompt = MockModel.split(human + prefix).size();
        if (prompt > plan.contextTokens()) {
            return MockAnswer.error(
                    400,
                    "This model's maximum context length is " + plan.contextTokens()
                            + " tokens. However, your messages resulted in " + prompt
                            + " tokens. Please reduce the length.",
                    "context_length_exceeded");
        }
        int most = asked.path("max_tokens")
                .asInt(asked.path("max_completion_tokens")
                        .asInt(asked.path("options").path("num_predict").asInt(16)));
        var tokens = MockModel.write(human, prefix, most);
        var shapes = new MockShapes(path, tokens, prompt, most, top(asked));
        return asked.path("stream").asBoolean(path.startsWith("/api/")) ? shapes.streamed() : shapes.whole();
    }

    private int top(JsonNode asked) {
        int wanted = asked.path("top_logprobs").asInt(asked.path("logprobs").asInt(0));
        return Math.min(wanted, plan.top());
    }

    private MockAnswer echo(JsonNode asked) {
        var text = asked.path("prompt").asText();
        var root = Json.object();
        var choice = root.putArray("choices").addObject();
        choice.put("text", text + " more").put("finish_reason", "length");
        var logs = choice.putObject("logprobs");
        var tokens = logs.putArray("tokens");
        var values = logs.putArray("token_logprobs");
        var before = "";
        for (var token : MockModel.split(text + " more")) {
            tokens.add(token);
            if (before.isEmpty()) {
                values.addNull();
            } else {
                values.add(log(before, token));
            }
            before += token;
        }
        root.putObject("usage").put("prompt_tokens", tokens.size() - 1).put("completion_tokens", 1);
        return MockAnswer.json(200, root.toString());
    }

    /** Some number for a token behind others, the same in all dialects. */
    static double log(String before, String token) {
        return -1 - Math.floorMod((before + "|" + token).hashCode(), 1000) / 250.0;
    }

    private MockAnswer tokenised(JsonNode asked) {
        var root = Json.object();
        var tokens = root.putArray("tokens");
        MockModel.split(asked.path("content").asText()).forEach(token -> tokens.add(model.id(token)));
        return MockAnswer.json(200, root.toString());
    }

    private static MockAnswer templated(JsonNode asked) {
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

    private MockAnswer llama(JsonNode asked) {
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
                .put("logprob", log(before, model.text(id)));
        return MockAnswer.json(200, root.toString());
    }

    private MockAnswer llamaWhole(String prompt, List<MockModel.Token> tokens, JsonNode asked) {
        var root = Json.object()
                .put("content", joined(tokens))
                .put("stop", true)
                .put("stop_type", tokens.size() == asked.path("n_predict").asInt() ? "limit" : "eos")
                .put("tokens_evaluated", MockModel.split(prompt).size())
                .put("tokens_predicted", tokens.size());
        if (asked.path("n_probs").asInt() > 0 && plan.top() > 0) {
            alternatives(root.putArray("completion_probabilities"), tokens, plan.top());
        }
        return MockAnswer.json(200, root.toString());
    }

    private void alternatives(ArrayNode into, List<MockModel.Token> tokens, int most) {
        for (var token : tokens) {
            var at = into.addObject()
                    .put("id", model.id(token.text()))
                    .put("token", token.text())
                    .put("logprob", token.log());
            var top = at.putArray("top_logprobs");
            token.top(most).forEach(other -> top.addObject()
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

    static String joined(List<MockModel.Token> tokens) {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    static TreeMap<String, Double> top(MockModel.Token token, int most) {
        var top = new TreeMap<String, Double>();
        token.top(most).forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }
}
