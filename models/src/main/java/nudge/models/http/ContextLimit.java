package nudge.models.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nudge.model.ModelException;

/** Recognises that a prompt is too long, and by how much, from what servers say. */
final class ContextLimit {
    /** The room and the need, in either order; a server that asks for room for its answer counts that in. */
    private static final List<Pattern> ROOM_FIRST = List.of(
            Pattern.compile("maximum context length (?:is|of) (\\d+) tokens?.{0,60}?(\\d+) tokens"),
            Pattern.compile("context (?:size|length|window)\\D{0,30}(\\d+)\\D{1,60}(\\d+) tokens"));

    private static final List<Pattern> NEED_FIRST = List.of(
            Pattern.compile("prompt is too long: (\\d+) tokens > (\\d+)"),
            Pattern.compile("\\((\\d+) tokens\\) exceeds .{0,40}?\\((\\d+) tokens\\)"),
            Pattern.compile("(\\d+) tokens.{0,80}(?:maximum|limit|context)\\D{0,40}(\\d+)"));

    private ContextLimit() {}

    /** The failure in our words; nothing where it is something else. */
    static Optional<ModelException> of(Server server, ServerError error) {
        boolean known = error.says("context_length") || error.says("exceed_context") || error.says("context size");
        boolean told = error.says("maximum context") || error.says("prompt is too long");
        if (!known && !told) {
            return Optional.empty();
        }
        long need = error.promptTokens() > 0 ? error.promptTokens() : number(error.message(), 2);
        long room = error.contextTokens() > 0 ? error.contextTokens() : number(error.message(), 1);
        var much = need > room && room > 0
                ? need + " tokens, " + (need - room) + " more than the " + room + " that fit"
                : "too many tokens for its context";
        return Optional.of(server.failure(
                ModelException.Kind.FATAL_FOR_REQUEST,
                "The prompt does not fit into model '" + server.model() + "' at " + server.quoted() + ": it needs "
                        + much
                        + ". Nothing was cut off. Use a shorter prompt (HHH:n instead of HHH), fewer --max-new-tokens, or a model"
                        + " with a longer context."));
    }

    /** 1: the room; 2: the need. */
    private static long number(String message, int which) {
        for (var pattern : ROOM_FIRST) {
            var found = pattern.matcher(message);
            if (found.find()) {
                return Long.parseLong(found.group(which));
            }
        }
        for (var pattern : NEED_FIRST) {
            var found = pattern.matcher(message);
            if (found.find()) {
                return Long.parseLong(found.group(3 - which));
            }
        }
        return 0;
    }
}
