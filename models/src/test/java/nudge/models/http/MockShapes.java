package nudge.models.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One answer in the shape of its path, whole or as a stream. */
record MockShapes(String path, List<MockModel.Token> tokens, int prompt, int most, int top) {
    private String text() {
        return MockDialects.joined(tokens);
    }

    private String finish(String limit, String stop) {
        return tokens.size() >= most ? limit : stop;
    }

    MockAnswer whole() {
        return MockAnswer.json(
                200,
                switch (path) {
                    case "/v1/messages" -> messages().toString();
                    case "/api/chat", "/api/generate" -> ollama(text(), true).toString();
                    case "/v1/completions" -> completions().toString();
                    default -> chat().toString();
                });
    }

    private ObjectNode chat() {
        var root = Json.object().put("id", "chatcmpl-1").put("object", "chat.completion");
        var choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", text());
        choice.put("finish_reason", finish("length", "stop"));
        if (top > 0) {
            positions(choice.putObject("logprobs").putArray("content"));
        }
        usage(root.putObject("usage"));
        return root;
    }

    private void usage(ObjectNode usage) {
        usage.put("prompt_tokens", prompt).put("completion_tokens", tokens.size());
        usage.putObject("prompt_tokens_details").put("cached_tokens", prompt / 2);
    }

    private void positions(ArrayNode into) {
        for (var token : tokens) {
            var at = into.addObject().put("token", token.text()).put("logprob", token.log());
            var all = at.putArray("top_logprobs");
            token.top(top)
                    .forEach(other ->
                            all.addObject().put("token", other.getKey()).put("logprob", other.getValue()));
        }
    }

    private ObjectNode completions() {
        var root = Json.object().put("object", "text_completion");
        var choice = root.putArray("choices").addObject().put("text", text());
        choice.put("finish_reason", finish("length", "stop"));
        if (top > 0) {
            var logs = choice.putObject("logprobs");
            var texts = logs.putArray("tokens");
            var values = logs.putArray("token_logprobs");
            var tops = logs.putArray("top_logprobs");
            for (var token : tokens) {
                texts.add(token.text());
                values.add(token.log());
                var map = tops.addObject();
                MockDialects.top(token, top).forEach(map::put);
            }
        }
        usage(root.putObject("usage"));
        return root;
    }

    private ObjectNode messages() {
        var root = Json.object().put("type", "message").put("role", "assistant");
        root.putArray("content").addObject().put("type", "text").put("text", text());
        root.put("stop_reason", finish("max_tokens", "end_turn"));
        root.putObject("usage")
                .put("input_tokens", prompt)
                .put("cache_read_input_tokens", 3)
                .put("output_tokens", tokens.size());
        return root;
    }

    private ObjectNode ollama(String text, boolean done) {
        var root = Json.object().put("model", "mock-1").put("done", done);
        if (path.equals("/api/chat")) {
            root.putObject("message").put("role", "assistant").put("content", text);
        } else {
            root.put("response", text);
        }
        if (done) {
            root.put("done_reason", finish("length", "stop"))
                    .put("prompt_eval_count", prompt)
                    .put("eval_count", tokens.size());
        }
        if (done && top > 0) {
            positions(root.putArray("logprobs"));
        }
        return root;
    }

    MockAnswer streamed() {
        var text = new StringBuilder();
        switch (path) {
            case "/api/chat", "/api/generate" -> {
                tokens.forEach(token -> text.append(ollama(token.text(), false)).append('\n'));
                text.append(ollama("", true)).append('\n');
            }
            case "/v1/messages" -> anthropic(text);
            default -> openAi(text);
        }
        return path.startsWith("/api/") ? MockAnswer.lines(text.toString()) : MockAnswer.events(text.toString());
    }

    private void openAi(StringBuilder text) {
        text.append(": comments keep the line open\n\n");
        for (var token : tokens) {
            var choice = Json.object();
            var one = choice.putArray("choices").addObject().put("index", 0);
            if (path.equals("/v1/completions")) {
                one.put("text", token.text());
            } else {
                one.putObject("delta").put("content", token.text());
            }
            one.putNull("finish_reason");
            data(text, choice);
        }
        var last = Json.object();
        last.putArray("choices")
                .addObject()
                .put("finish_reason", finish("length", "stop"))
                .putObject("delta");
        data(text, last);
        var usage = Json.object();
        usage.putArray("choices");
        usage(usage.putObject("usage"));
        data(text, usage);
        text.append("data: [DONE]\n\n");
    }

    private void anthropic(StringBuilder text) {
        var start = Json.object().put("type", "message_start");
        start.putObject("message")
                .putObject("usage")
                .put("input_tokens", prompt)
                .put("output_tokens", 1);
        event(text, "message_start", start);
        event(text, "ping", Json.object().put("type", "ping"));
        for (var token : tokens) {
            var delta = Json.object().put("type", "content_block_delta").put("index", 0);
            delta.putObject("delta").put("type", "text_delta").put("text", token.text());
            event(text, "content_block_delta", delta);
        }
        var end = Json.object().put("type", "message_delta");
        end.putObject("delta").put("stop_reason", finish("max_tokens", "end_turn"));
        end.putObject("usage").put("output_tokens", tokens.size());
        event(text, "message_delta", end);
        event(text, "message_stop", Json.object().put("type", "message_stop"));
    }

    private static void event(StringBuilder text, String name, ObjectNode data) {
        text.append("event: ").append(name).append('\n');
        data(text, data);
    }

    private static void data(StringBuilder text, ObjectNode data) {
        text.append("data: ").append(data).append("\n\n");
    }
}
