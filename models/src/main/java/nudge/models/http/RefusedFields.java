package nudge.models.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fields that a server turned out not to take: what is asked for is the same, but without them. Learnt from its own
 * refusals, never from its name. Thread-safe.
 */
final class RefusedFields {
    static final String MAX_TOKENS = "max_tokens";
    static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";

    /** What can be left out, or said in another way. Without the others there is no request. */
    private static final List<String> OPTIONAL = List.of(
            "continue_final_message",
            "add_generation_prompt",
            "top_logprobs",
            "logprobs",
            "seed",
            "top_p",
            "top_k",
            "temperature",
            "stop",
            "stop_sequences",
            "stream_options",
            "cache_prompt",
            "truncate",
            "shift",
            "prefix",
            MAX_TOKENS);

    /** Without these text is drawn in another way than was asked for, which a record must say. */
    private static final Set<String> OF_DRAWING = Set.of("seed", "top_p", "top_k", "temperature");

    private static final Pattern OUT_OF_RANGE = Pattern.compile(
            "(?i)less than|greater than|\\bbetween\\b|\\brange\\b|at most|maximum value|minimum value|[<>]=");

    private static final int MOST_TOP = 20;
    private static final int FEWER_TOP = 5;

    private final Set<String> refused = new TreeSet<>();
    private int top = MOST_TOP;

    /** How many alternatives of a token are asked for; 0 where the server tells none. */
    synchronized int top() {
        return top;
    }

    /** Says that answers came without log-probabilities, or with them. */
    synchronized void noLogProbabilities() {
        top = 0;
    }

    synchronized boolean has(String field) {
        return refused.contains(field);
    }

    /** The body without what is refused. */
    synchronized ObjectNode without(ObjectNode body) {
        if (refused.isEmpty() && top == MOST_TOP) {
            return body;
        }
        var less = body.deepCopy();
        if (refused.contains(MAX_TOKENS) && less.has(MAX_TOKENS)) {
            less.set(MAX_COMPLETION_TOKENS, less.get(MAX_TOKENS));
        }
        less.remove(refused);
        fewer(less, "top_logprobs");
        fewer(less, "logprobs");
        return less;
    }

    private void fewer(ObjectNode body, String field) {
        if (top == 0) {
            body.remove(field);
        } else if (body.path(field).asInt() > top) {
            body.put(field, top);
        }
    }

    /**
     * Takes note of a refusal.
     *
     * @param sent the body that was refused
     * @return whether the same request may pass now
     */
    synchronized boolean learn(Reply reply, ObjectNode sent) {
        if (reply.status() != 400 && reply.status() != 403 && reply.status() != 422) {
            return false;
        }
        var error = ServerError.of(reply);
        var named = sent.has(error.parameter()) && OPTIONAL.contains(error.parameter())
                ? error.parameter()
                : firstNamed(reply.body(), sent);
        if (named.isEmpty() || !sent.has(named)) {
            return false;
        }
        if (OF_DRAWING.contains(named) && OUT_OF_RANGE.matcher(error.message()).find()) {
            return false; // the field is taken, this value is not: the person must hear of that
        }
        if (named.endsWith("logprobs")) {
            top = sent.path("top_logprobs").asInt(sent.path("logprobs").asInt()) > FEWER_TOP ? FEWER_TOP : 0;
            return true;
        }
        return refused.add(named);
    }

    /** What a record says of texts that were drawn without what was asked for. */
    synchronized List<String> notes() {
        var of = refused.stream().filter(OF_DRAWING::contains).toList();
        return of.isEmpty()
                ? List.of()
                : List.of("The server refuses " + String.join(", ", of) + ", so its own values were used.");
    }

    private static String firstNamed(String text, ObjectNode sent) {
        int first = Integer.MAX_VALUE;
        var named = "";
        for (var field : OPTIONAL) {
            var found =
                    Pattern.compile("(?<![A-Za-z_])" + field + "(?![A-Za-z_])").matcher(text);
            if (sent.has(field) && found.find() && found.start() < first) {
                first = found.start();
                named = field;
            }
        }
        return named;
    }
}
