package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.ModelException;
import nudge.models.http.Said.Alternative;
import nudge.models.http.Said.Position;
import nudge.prompt.Dialogue;

/**
 * {@code /completions}: one text is gone on with. Where the server echoes the prompt with its log-probabilities, whole
 * continuations are scored exactly, one request for each.
 */
final class OpenAiCompletions implements Dialect {
    private static final String PATH = "completions";

    private final Api api;
    private final Written written;

    OpenAiCompletions(Api api, Written written) {
        this.api = api;
        this.written = written;
    }

    @Override
    public Abilities supposed() {
        return Abilities.found(EnumSet.of(
                Capability.FORCED_PREFIX,
                Capability.OPTION_LOG_PROBABILITIES,
                Capability.CONTINUATION_LOG_PROBABILITIES));
    }

    @Override
    public Abilities probe(Cancellation cancellation) throws InterruptedException {
        var can = EnumSet.of(Capability.STREAMING, Capability.FORCED_PREFIX);
        var asked = Copying.asked();
        if (Copying.hasAlternatives(said(api.post(PATH, body(asked), cancellation)))) {
            can.add(Capability.OPTION_LOG_PROBABILITIES);
        } else {
            api.refused().noLogProbabilities();
        }
        if (can.contains(Capability.OPTION_LOG_PROBABILITIES) && echoes(asked.dialogue(), cancellation)) {
            can.add(Capability.CONTINUATION_LOG_PROBABILITIES);
        }
        if (!api.refused().has("seed")) {
            can.add(Capability.SEEDS);
        }
        return Abilities.found(can);
    }

    /** Servers that echo no log-probabilities refuse, fail, or leave them out. */
    private boolean echoes(Dialogue dialogue, Cancellation cancellation) throws InterruptedException {
        try {
            var text = written.text(dialogue);
            var echo = echo(text, cancellation);
            return echo.tokens().size() > 1 && echo.isComplete() && echo.text().startsWith(text);
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.CANCELLED || e.kind() == ModelException.Kind.FATAL_FOR_RUN) {
                throw e;
            }
            return false;
        }
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

    @Override
    public Continuations score(Dialogue dialogue, List<String> options, Cancellation cancellation)
            throws InterruptedException {
        var prompt = written.text(dialogue);
        var echoes = new ArrayList<Echo>();
        var tokens = Completion.Tokens.NONE;
        for (var option : options) {
            var echo = echo(prompt + option, cancellation);
            echoes.add(echo);
            tokens = tokens.plus(echo.used());
        }
        return Echo.sums(prompt, options, echoes, tokens);
    }

    private Echo echo(String text, Cancellation cancellation) throws InterruptedException {
        var body = Json.object()
                .put("model", api.server().model())
                .put("prompt", text)
                .put(RefusedFields.MAX_TOKENS, 1)
                .put("temperature", 0)
                .put("echo", true)
                .put("logprobs", 1);
        var answer = api.post(PATH, body, cancellation);
        return Echo.of(OpenAiWire.firstChoice(api, answer), OpenAiWire.tokens(answer.path("usage")));
    }

    private ObjectNode body(Asked asked) {
        var body = Json.object().put("model", api.server().model()).put("prompt", written.text(asked.dialogue()));
        OpenAiWire.sampling(body, asked);
        if (asked.detail() == Asked.Detail.ALTERNATIVES) {
            body.put("logprobs", 20);
        }
        return body;
    }

    private Said said(JsonNode answer) {
        var choice = OpenAiWire.firstChoice(api, answer);
        return new Said(
                choice.path("text").asText(""),
                OpenAiWire.finish(choice),
                positions(choice.path("logprobs")),
                OpenAiWire.tokens(answer.path("usage")));
    }

    /** The older form (parallel lists), or the one of chats, which some servers use here, too. */
    private static List<Position> positions(JsonNode logs) {
        if (logs.path("content").isArray()) {
            return OpenAiWire.positions(logs.path("content"));
        }
        var positions = new ArrayList<Position>();
        for (int i = 0; i < logs.path("tokens").size(); i++) {
            var alternatives = new ArrayList<Alternative>();
            for (var entry : logs.path("top_logprobs").path(i).properties()) {
                alternatives.add(
                        new Alternative(entry.getKey(), entry.getValue().asDouble()));
            }
            positions.add(new Position(
                    logs.path("tokens").path(i).asText(),
                    logs.path("token_logprobs").path(i).asDouble(),
                    alternatives));
        }
        return positions;
    }

    private Said streamed(Asked asked, Cancellation cancellation) throws InterruptedException {
        var body = body(asked).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        var growing = new Streamed(asked);
        var end = api.stream(PATH, body, cancellation, event -> {
            var choice = event.path("choices").path(0);
            growing.add(choice.path("text").asText(""));
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
