package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelException;

/** Ollama's {@code /api/chat}, and {@code /api/generate} for dialogues as one text. Prompts are never cut to fit. */
final class Ollama implements Dialect {
    private final Api api;

    /** The form of texts; nothing for chats. */
    private final Optional<Written> written;

    Ollama(Api api, Optional<Written> written) {
        this.api = api;
        this.written = written;
    }

    @Override
    public Abilities probe(Cancellation cancellation) throws InterruptedException {
        var can = EnumSet.of(Capability.STREAMING, Capability.SEEDS);
        var said = said(api.post(path(), body(Copying.asked()).put("stream", false), cancellation));
        if (Copying.hasAlternatives(said)) {
            can.add(Capability.OPTION_LOG_PROBABILITIES);
        } else {
            api.refused().noLogProbabilities();
        }
        if (written.isPresent() || Copying.goesOn(said)) {
            can.add(Capability.FORCED_PREFIX);
        }
        return Abilities.found(can);
    }

    @Override
    public Said say(Asked asked, Cancellation cancellation) throws InterruptedException {
        var said = asked.told().isPresent()
                ? streamed(asked, cancellation)
                : said(api.post(path(), body(asked).put("stream", false), cancellation));
        if (said.text().isEmpty()) {
            throw api.empty("");
        }
        return said;
    }

    private String path() {
        return written.isPresent() ? "api/generate" : "api/chat";
    }

    private ObjectNode body(Asked asked) {
        var body = Json.object().put("model", api.server().model());
        if (written.isPresent()) {
            body.put("prompt", written.get().text(asked.dialogue())).put("raw", true);
        } else {
            var messages = body.putArray("messages");
            for (var message : asked.dialogue().chat()) {
                messages.addObject()
                        .put("role", OpenAiChat.role(message.role()))
                        .put("content", message.text());
            }
            if (!asked.dialogue().prefix().isEmpty()) {
                messages.addObject()
                        .put("role", "assistant")
                        .put("content", asked.dialogue().prefix());
            }
        }
        // Without these a prompt that does not fit loses its beginning, and nobody is told.
        body.put("truncate", false).put("shift", false);
        if (asked.detail() == Asked.Detail.ALTERNATIVES) {
            body.put("logprobs", true).put("top_logprobs", 20);
        }
        options(body.putObject("options"), asked);
        return body;
    }

    private static void options(ObjectNode options, Asked asked) {
        options.put("num_predict", asked.maxTokens())
                .put("temperature", asked.sampling().temperature())
                .put("top_p", asked.sampling().topP())
                .put("top_k", asked.sampling().topK())
                .put("seed", asked.seed());
        if (!asked.stops().isEmpty()) {
            var stops = options.putArray("stop");
            asked.stops().forEach(stops::add);
        }
    }

    private Said said(JsonNode answer) {
        if (answer.path("error").isTextual()) {
            throw api.server()
                    .failure(
                            ModelException.Kind.RETRIABLE,
                            "The server at " + api.server().quoted() + " failed ("
                                    + Reply.shortened(answer.path("error").asText()) + "). Ask again.");
        }
        return new Said(text(answer), finish(answer), OpenAiWire.positions(answer.path("logprobs")), tokens(answer));
    }

    private String text(JsonNode answer) {
        return written.isPresent()
                ? answer.path("response").asText("")
                : answer.path("message").path("content").asText("");
    }

    private static Fill.Finish finish(JsonNode answer) {
        return answer.path("done_reason").asText("").equals("length") ? Fill.Finish.LENGTH : Fill.Finish.STOP;
    }

    private static Completion.Tokens tokens(JsonNode answer) {
        long prompt = answer.path("prompt_eval_count").asLong();
        return new Completion.Tokens(prompt, prompt, answer.path("eval_count").asLong());
    }

    private Said streamed(Asked asked, Cancellation cancellation) throws InterruptedException {
        var growing = new Streamed(asked);
        var end = api.stream(path(), body(asked).put("stream", true), cancellation, event -> {
            growing.add(text(event));
            if (!event.path("done").asBoolean()) {
                return true;
            }
            growing.finish(finish(event));
            growing.tokens(tokens(event));
            return false;
        });
        return growing.said(api, end);
    }

    /** The models' names, {@code smollm2:latest}. */
    static Server.ModelList list() {
        return new Server.ModelList("api/tags", "models", "name");
    }
}
