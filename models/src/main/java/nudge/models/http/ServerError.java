package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What a server says about a request it refuses, in whichever of the usual forms.
 *
 * @param message in its words; the beginning of the body where it has another form
 * @param code {@code code} and {@code type}, joined
 * @param parameter the field it objects to; empty where that is not said
 * @param promptTokens of the refused prompt, where it tells; else 0
 * @param contextTokens that would fit, where it tells; else 0
 */
record ServerError(String message, String code, String parameter, long promptTokens, long contextTokens) {
    static ServerError of(Reply reply) {
        var root = Json.tree(reply.body());
        if (root.isEmpty()) {
            return new ServerError(reply.isPage() ? "a web page" : reply.shown(), "", "", 0, 0);
        }
        var error = root.get().path("error");
        var inside = error.isObject() ? error : root.get();
        return new ServerError(
                words(root.get(), error),
                (inside.path("code").asText("") + " " + inside.path("type").asText("")).strip(),
                inside.path("param").asText(""),
                inside.path("n_prompt_tokens").asLong(),
                inside.path("n_ctx").asLong());
    }

    private static String words(JsonNode root, JsonNode error) {
        for (var node : new JsonNode[] {error.path("message"), error, root.path("message"), root.path("detail")}) {
            if (node.isTextual() && !node.asText().isBlank()) {
                return Reply.shortened(node.asText());
            }
        }
        return Reply.shortened(root.toString());
    }

    boolean says(String part) {
        return (message + " " + code).toLowerCase(Locale.ROOT).contains(part);
    }
}
