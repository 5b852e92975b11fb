package nudge.models.embedded;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import nudge.model.Request;
import nudge.prompt.PromptHash;

/** The seed of one hole's draws: a hash of the run's seed, sample, prompt, chain and hole, and of nothing else. */
final class DrawSeed {
    private DrawSeed() {}

    static long of(Request request, String hole) {
        String hash = PromptHash.of(List.of(
                Long.toString(request.seed()),
                request.sample().id(),
                request.promptName(),
                Integer.toString(request.chain()),
                hole));
        return ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong();
    }
}
