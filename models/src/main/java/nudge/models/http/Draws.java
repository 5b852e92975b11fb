package nudge.models.http;

import java.util.List;
import nudge.model.Request;
import nudge.prompt.PromptHash;

/** The seed of one hole's draws: a hash of the run's seed, sample, prompt, chain and hole, and of nothing else. */
final class Draws {
    private Draws() {}

    /** From 0 to 2^31 - 1, which every server takes. */
    static long seed(Request request, String hole) {
        var hash = PromptHash.of(List.of(
                Long.toString(request.seed()),
                request.sample().id(),
                request.promptName(),
                Integer.toString(request.chain()),
                hole));
        return Long.parseLong(hash.substring(0, 8), 16) & Integer.MAX_VALUE;
    }
}
