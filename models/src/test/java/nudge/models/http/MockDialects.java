package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The dialects of the mock server, in the shapes of the real ones. On the server's thread only. */
final class MockDialects {
    private static final Set<String> WRITING = Set.of(
            "/v1/chat/completions", "/v1/completions", "/v1/messages", "/api/chat", "/api/generate", "/completion");

    /** So many answers are kept ready. */
    private static final int KEPT = 4_096;

    private final MockPlan plan;
    private final MockLlama llama;
    private final Map<String, MockAnswer> written = new HashMap<>();

    MockDialects(MockPlan plan) {
        this.plan = plan;
        this.llama = new MockLlama(plan.top());
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
            case "/completion" -> llama.completion(asked);
            case "/tokenize" -> llama.tokenised(asked);
            case "/apply-template" -> MockLlama.templated(asked);
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
        boolean streamed = asked.path("stream").asBoolean(path.startsWith("/api/"));
        var text = MockModel.text(human, prefix);
        var key = String.join("|", path, text, prefix, "" + prompt, "" + most, "" + top(asked), "" + streamed);
        var known = written.get(key);
        if (known == null) {
            var shapes = new MockShapes(path, MockModel.write(human, prefix, most), prompt, most, top(asked));
            known = streamed ? shapes.streamed() : shapes.whole();
            if (written.size() < KEPT) {
                written.put(key, known);
            }
        }
        return known;
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
