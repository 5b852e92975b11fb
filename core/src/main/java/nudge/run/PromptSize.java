package nudge.run;

import java.util.List;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Part;
import nudge.prompt.Prompt;

/**
 * How large a prompt is, before anybody has counted its tokens. Each hole is asked for with all that stands before it,
 * so a prompt of two holes is read twice.
 *
 * @param characters read, over all holes
 * @param limit tokens that may be written at most; 0 where nothing is
 */
record PromptSize(long characters, long limit) {
    static PromptSize of(Request request) {
        return of(request.prompt(), request.sampling());
    }

    static PromptSize of(Prompt prompt, Sampling sampling) {
        long before = 0;
        long characters = 0;
        long limit = 0;
        for (var part : prompt.turns().stream()
                .map(turn -> turn.parts())
                .flatMap(List::stream)
                .toList()) {
            before += part.text().length();
            if (part.isHole()) {
                characters += before;
                limit += part instanceof Part.Generate hole ? sampling.limit(hole.maxTokens()) : 0;
            }
        }
        return new PromptSize(characters, limit);
    }

    boolean writes() {
        return limit > 0;
    }
}
