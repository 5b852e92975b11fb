package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.prompt.Dialogue;
import nudge.prompt.Role;

/**
 * {@code /chat/completions} as OpenAI, vLLM, llama-server, LM Studio, OpenRouter and others speak it. How the assistant's
 * turn is begun differs, so the ways are tried out in turn.
 */
final class OpenAiChat implements Dialect {
    private static final String PATH = "chat/completions";

    /** Ways of beginning the assistant's turn. */
    private enum Begin {
        /** vLLM, SGLang, newer llama-servers. */
        CONTINUE_FIELDS,
        /** An assistant's message at the end is gone on with. */
        LAST_MESSAGE,
        /** Mistral, DeepSeek. */
        PREFIX_FLAG,
        NONE
    }

    private final Api api;
    private volatile Begin begin = Begin.NONE;

    OpenAiChat(Api api) {
        this.api = api;
    }

    @Override
    public Abilities probe(Cancellation cancellation) throws InterruptedException {
        var can = EnumSet.of(Capability.STREAMING);
        boolean answered = false;
        var begun = Abilities.Begun.LEFT_OUT;
        for (var way : new Begin[] {Begin.CONTINUE_FIELDS, Begin.LAST_MESSAGE, Begin.PREFIX_FLAG}) {
            if (way == Begin.LAST_MESSAGE && answered && api.refused().has("continue_final_message")) {
                continue; // was tried just now, without those fields
            }
            try {
                begin = way;
                var said = said(api.post(PATH, body(Copying.asked()), cancellation));
                answered = true;
                if (Copying.hasAlternatives(said)) {
                    can.add(Capability.OPTION_LOG_PROBABILITIES);
                }
                if (Copying.goesOn(said)) {
                    can.add(Capability.FORCED_PREFIX);
                    begun = Copying.repeats(said) ? Abilities.Begun.REPEATED : begun;
                    break;
                }
            } catch (ModelException e) {
                if (e.kind() != ModelException.Kind.FATAL_FOR_REQUEST) {
                    throw e;
                }
                // Refused for this way of beginning, perhaps; without any it will show.
            }
            begin = Begin.NONE;
        }
        if (!answered) {
            var said = said(api.post(PATH, body(Copying.unbegun()), cancellation));
            if (Copying.hasAlternatives(said)) {
                can.add(Capability.OPTION_LOG_PROBABILITIES);
            }
        }
        if (!can.contains(Capability.OPTION_LOG_PROBABILITIES)) {
            api.refused().noLogProbabilities();
        }
        if (!api.refused().has("seed")) {
            can.add(Capability.SEEDS);
        }
        return Abilities.found(can).with(begun);
    }

    @Override
    public Said say(Asked asked, Cancellation cancellation) throws InterruptedException {
        var said = asked.told().isPresent()
                ? streamed(asked, cancellation)
                : said(api.post(PATH, body(asked), cancellation));
        if (said.text().isEmpty()) {
            throw api.empty(
                    said.finish() == Fill.Finish.LENGTH
                            ? "all its tokens went elsewhere, as reasoning does; allow more with --max-new-tokens"
                            : "");
        }
        return said;
    }

    private ObjectNode body(Asked asked) {
        var body = Json.object().put("model", api.server().model());
        messages(body, asked.dialogue());
        OpenAiWire.sampling(body, asked);
        if (asked.detail() == Asked.Detail.ALTERNATIVES) {
            body.put("logprobs", true).put("top_logprobs", 20);
        }
        return body;
    }

    private void messages(ObjectNode body, Dialogue dialogue) {
        var messages = body.putArray("messages");
        for (var message : dialogue.chat()) {
            messages.addObject().put("role", role(message.role())).put("content", message.text());
        }
        if (dialogue.prefix().isEmpty()) {
            return;
        }
        var last = messages.addObject().put("role", "assistant").put("content", dialogue.prefix());
        if (begin == Begin.PREFIX_FLAG) {
            last.put("prefix", true);
        }
        if (begin == Begin.CONTINUE_FIELDS) {
            body.put("continue_final_message", true).put("add_generation_prompt", false);
        }
    }

    static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "system";
            case HUMAN -> "user";
            case ASSISTANT -> "assistant";
            case BREAK -> throw new IllegalArgumentException("A break between conversations has no role in a chat.");
        };
    }

    private Said said(JsonNode answer) {
        var choice = OpenAiWire.firstChoice(api, answer);
        var message = choice.path("message");
        var text = message.path("content").asText("");
        if (text.isEmpty() && message.path("refusal").isTextual()) {
            text = message.path("refusal").asText();
        }
        if (text.isEmpty() && choice.path("finish_reason").asText("").equals("content_filter")) {
            throw api.server()
                    .failure(
                            ModelException.Kind.FATAL_FOR_REQUEST,
                            "The server at " + api.server().quoted() + " withheld its answer (content_filter).");
        }
        return new Said(
                text,
                OpenAiWire.finish(choice),
                OpenAiWire.positions(choice.path("logprobs").path("content")),
                OpenAiWire.tokens(answer.path("usage")));
    }

    private Said streamed(Asked asked, Cancellation cancellation) throws InterruptedException {
        var body = body(asked).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        var growing = new Streamed(asked);
        var end = api.stream(PATH, body, cancellation, event -> {
            var choice = event.path("choices").path(0);
            growing.add(choice.path("delta").path("content").asText(""));
            if (choice.path("finish_reason").isTextual()) {
                growing.finish(OpenAiWire.finish(choice));
            }
            if (event.path("usage").isObject()) {
                growing.tokens(OpenAiWire.tokens(event.path("usage")));
            }
            return true;
        });
        return growing.said(api, end);
    }
}
