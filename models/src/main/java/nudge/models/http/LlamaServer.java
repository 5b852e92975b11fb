package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelException;
import nudge.prompt.Dialogue;

/**
 * llama-server's own API: {@code /completion} on token numbers, {@code /tokenize}, {@code /apply-template},
 * {@code /props}. Continuations are scored exactly, token by token: each is forced by a bias that the log-probabilities
 * it tells do not see.
 */
final class LlamaServer implements Dialect {
    static final String PATH = "completion";

    /** So many alternatives of the first token: letters and first words of options are mostly among them. */
    private static final int ALTERNATIVES = 100;

    private final Api api;
    private final LlamaPrompts prompts;

    LlamaServer(Api api, LlamaPrompts prompts) {
        this.api = api;
        this.prompts = prompts;
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
        var props = api.get("props", cancellation);
        var can = EnumSet.of(Capability.STREAMING, Capability.SEEDS, Capability.FORCED_PREFIX);
        var first = api.post(
                PATH, next(Json.object(), prompts.tokens(Copying.asked().dialogue(), "", cancellation)), cancellation);
        if (first.path("completion_probabilities").path(0).path("top_logprobs").size() > 1) {
            can.add(Capability.OPTION_LOG_PROBABILITIES);
            can.add(Capability.CONTINUATION_LOG_PROBABILITIES);
        }
        long context = props.path("default_generation_settings").path("n_ctx").asLong();
        var model = props.path("model_alias").asText(props.path("model_path").asText(""));
        var file = model.substring(Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1);
        return new Abilities(
                can,
                file,
                file + ", context " + context + ", "
                        + props.path("total_slots").asLong() + " slots, "
                        + Abilities.found(can).found(),
                Abilities.Begun.LEFT_OUT);
    }

    @Override
    public Said say(Asked asked, Cancellation cancellation) throws InterruptedException {
        var body = body(asked, cancellation);
        var said = asked.told().isPresent()
                ? streamed(asked, body, cancellation)
                : said(api.post(PATH, body, cancellation));
        if (said.text().isEmpty() && asked.detail() == Asked.Detail.TEXT) {
            throw api.empty("");
        }
        return said;
    }

    private ObjectNode body(Asked asked, Cancellation cancellation) throws InterruptedException {
        var sampling = asked.sampling();
        var body = Json.object();
        prompts.put(body, asked.dialogue(), cancellation);
        body.put("n_predict", asked.maxTokens())
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("min_p", 0)
                .put("repeat_penalty", 1)
                .put("seed", asked.seed())
                .put("cache_prompt", true);
        if (asked.detail() == Asked.Detail.ALTERNATIVES) {
            body.put("n_probs", ALTERNATIVES);
        }
        if (!asked.stops().isEmpty()) {
            var stops = body.putArray("stop");
            asked.stops().forEach(stops::add);
        }
        return body;
    }

    /** One token behind those tokens, the likeliest, and its alternatives. */
    static ObjectNode next(ObjectNode body, List<Integer> tokens) {
        var prompt = body.putArray("prompt");
        tokens.forEach(prompt::add);
        return body.put("n_predict", 1)
                .put("temperature", 0)
                .put("n_probs", ALTERNATIVES)
                .put("cache_prompt", true);
    }

    @Override
    public Continuations score(Dialogue dialogue, List<String> options, Cancellation cancellation)
            throws InterruptedException {
        var alone = prompts.tokens(dialogue, "", cancellation);
        var full = new ArrayList<List<Integer>>();
        int boundary = alone.size();
        for (var option : options) {
            var tokens = prompts.tokens(dialogue, option, cancellation);
            full.add(tokens);
            boundary = Math.min(boundary, common(alone, tokens));
        }
        var scorer = new TokenScorer(api, cancellation);
        var sums = new ArrayList<Double>();
        var counts = new ArrayList<Integer>();
        for (var tokens : full) {
            double sum = 0;
            for (int at = boundary; at < tokens.size(); at++) {
                sum += scorer.logProbability(tokens.subList(0, at), tokens.get(at));
            }
            sums.add(sum);
            counts.add(tokens.size() - boundary);
        }
        return new Continuations(sums, counts, alone.size() - boundary, scorer.used());
    }

    private static int common(List<Integer> one, List<Integer> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
            i++;
        }
        return i;
    }

    private Said said(JsonNode answer) {
        if (answer.path("truncated").asBoolean()) {
            throw api.server()
                    .failure(
                            ModelException.Kind.FATAL_FOR_REQUEST,
                            "The server at " + api.server().quoted()
                                    + " cut the prompt, since it does not fit. Start it with a larger context (-c), or shorten the"
                                    + " prompt.");
        }
        return new Said(
                answer.path("content").asText(""),
                finish(answer),
                OpenAiWire.positions(answer.path("completion_probabilities")),
                counted(answer));
    }

    private static Fill.Finish finish(JsonNode answer) {
        return answer.path("stop_type").asText("").equals("limit") ? Fill.Finish.LENGTH : Fill.Finish.STOP;
    }

    static Completion.Tokens counted(JsonNode answer) {
        long prompt = answer.path("tokens_evaluated").asLong();
        long computed = answer.path("timings").path("prompt_n").asLong(prompt);
        return new Completion.Tokens(
                prompt, computed, answer.path("tokens_predicted").asLong());
    }

    private Said streamed(Asked asked, ObjectNode body, Cancellation cancellation) throws InterruptedException {
        var growing = new Streamed(asked);
        var end = api.stream(PATH, body.put("stream", true), cancellation, event -> {
            growing.add(event.path("content").asText(""));
            if (!event.path("stop").asBoolean()) {
                return true;
            }
            growing.finish(finish(event));
            growing.tokens(counted(event));
            return false;
        });
        return growing.said(api, end);
    }
}
