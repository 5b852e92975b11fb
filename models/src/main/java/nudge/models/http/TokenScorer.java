package nudge.models.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.ModelException;

/** Log-probabilities of tokens behind others; what one answer tells is not asked for twice. For one thread. */
final class TokenScorer {
    /** Larger than any difference of logits. */
    private static final double FORCED = 10_000;

    private final Api api;
    private final Cancellation cancellation;
    private final HashMap<List<Integer>, HashMap<Integer, Double>> known = new HashMap<>();
    private Completion.Tokens used = Completion.Tokens.NONE;

    TokenScorer(Api api, Cancellation cancellation) {
        this.api = api;
        this.cancellation = cancellation;
    }

    /** What all of it cost. */
    Completion.Tokens used() {
        return used;
    }

    double logProbability(List<Integer> before, int token) throws InterruptedException {
        var there = known.get(before);
        if (there == null) {
            there = new HashMap<>();
            known.put(List.copyOf(before), there);
            ask(LlamaServer.next(Json.object(), before), there);
        }
        var log = there.get(token);
        if (log == null) {
            var forced = LlamaServer.next(Json.object(), before).put("n_probs", 1);
            forced.putArray("logit_bias").addArray().add(token).add(FORCED);
            ask(forced, there);
            log = there.get(token);
        }
        if (log == null) {
            throw api.server()
                    .failure(
                            ModelException.Kind.FATAL_FOR_REQUEST,
                            "The server at " + api.server().quoted()
                                    + " does not tell the log-probability of a given token (" + token
                                    + "). Read answers by letter (--reading letter-shuffled).");
        }
        return log;
    }

    private void ask(ObjectNode body, HashMap<Integer, Double> into) throws InterruptedException {
        var answer = api.post(LlamaServer.PATH, body, cancellation);
        var position = answer.path("completion_probabilities").path(0);
        for (var other : position.path("top_logprobs")) {
            into.put(other.path("id").asInt(), other.path("logprob").asDouble());
        }
        if (position.has("id")) {
            into.put(position.path("id").asInt(), position.path("logprob").asDouble());
        }
        used = used.plus(LlamaServer.counted(answer));
    }
}
