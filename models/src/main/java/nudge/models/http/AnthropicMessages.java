package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.prompt.Message;
import nudge.prompt.Role;

/** Anthropic's {@code /v1/messages}: no log-probabilities; some models let the assistant's turn be begun, some do not. */
final class AnthropicMessages implements Dialect {
    private static final String PATH = "v1/messages";

    private final Api api;

    AnthropicMessages(Api api) {
        this.api = api;
    }

    /** One token: whether a begun turn is refused is all there is to find out. */
    @Override
    public Abilities supposed() {
        return Abilities.found(EnumSet.of(Capability.STREAMING));
    }

    @Override
    public Abilities probe(Cancellation cancellation) throws InterruptedException {
        var can = EnumSet.of(Capability.STREAMING);
        try {
            api.post(PATH, body(Copying.asked()), cancellation);
            can.add(Capability.FORCED_PREFIX);
        } catch (ModelException e) {
            if (e.kind() != ModelException.Kind.FATAL_FOR_REQUEST) {
                throw e;
            }
            api.post(PATH, body(Copying.unbegun()), cancellation);
        }
        return Abilities.found(can);
    }

    @Override
    public Said say(Asked asked, Cancellation cancellation) throws InterruptedException {
        var said = asked.told().isPresent()
                ? streamed(asked, cancellation)
                : said(api.post(PATH, body(asked), cancellation));
        if (said.text().isEmpty()) {
            throw api.empty("");
        }
        return said;
    }

    private ObjectNode body(Asked asked) {
        var body = Json.object().put("model", api.server().model()).put("max_tokens", asked.maxTokens());
        var system = asked.dialogue().chat().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        var messages = body.putArray("messages");
        for (var message : asked.dialogue().chat()) {
            if (message.role() != Role.SYSTEM) {
                messages.addObject()
                        .put("role", OpenAiChat.role(message.role()))
                        .put("content", message.text());
            }
        }
        if (!asked.dialogue().prefix().isEmpty()) {
            messages.addObject()
                    .put("role", "assistant")
                    .put("content", asked.dialogue().prefix());
        }
        sampling(body, asked);
        return body;
    }

    private static void sampling(ObjectNode body, Asked asked) {
        body.put("temperature", asked.sampling().temperature());
        if (asked.sampling().topP() < 1) {
            body.put("top_p", asked.sampling().topP());
        }
        if (asked.sampling().topK() > 0) {
            body.put("top_k", asked.sampling().topK());
        }
        // Blank ones are refused there; texts are cut at them here.
        var stops = asked.stops().stream().filter(stop -> !stop.isBlank()).toList();
        if (!stops.isEmpty()) {
            var array = body.putArray("stop_sequences");
            stops.forEach(array::add);
        }
    }

    private static Said said(JsonNode answer) {
        var text = new StringBuilder();
        for (var block : answer.path("content")) {
            text.append(block.path("text").asText(""));
        }
        return new Said(
                text.toString(),
                finish(answer.path("stop_reason").asText("")),
                List.of(),
                tokens(answer.path("usage"), Completion.Tokens.NONE));
    }

    private static Fill.Finish finish(String reason) {
        return reason.equals("max_tokens") ? Fill.Finish.LENGTH : Fill.Finish.STOP;
    }

    /** Later counts replace earlier ones, and leave out what they do not say. */
    private static Completion.Tokens tokens(JsonNode usage, Completion.Tokens before) {
        long read = usage.path("cache_read_input_tokens").asLong();
        long fresh = usage.path("input_tokens").asLong()
                + usage.path("cache_creation_input_tokens").asLong();
        return new Completion.Tokens(
                usage.has("input_tokens") ? fresh + read : before.prompt(),
                usage.has("input_tokens") ? fresh : before.evaluated(),
                usage.path("output_tokens").asLong(before.generated()));
    }

    private Said streamed(Asked asked, Cancellation cancellation) throws InterruptedException {
        var growing = new Streamed(asked);
        var end = api.stream(PATH, body(asked).put("stream", true), cancellation, event -> {
            switch (event.path("type").asText("")) {
                case "message_start" ->
                    growing.tokens(tokens(event.path("message").path("usage"), growing.tokens()));
                case "content_block_delta" ->
                    growing.add(event.path("delta").path("text").asText(""));
                case "message_delta" -> {
                    growing.finish(
                            finish(event.path("delta").path("stop_reason").asText("")));
                    growing.tokens(tokens(event.path("usage"), growing.tokens()));
                }
                case "message_stop" -> {
                    return false;
                }
                default -> {}
            }
            return true;
        });
        return growing.said(api, end);
    }
}
