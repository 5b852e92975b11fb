package nudge.models.http;

import java.util.List;
import java.util.function.Consumer;
import nudge.model.Sampling;
import nudge.prompt.Dialogue;

/**
 * A text that is wanted.
 *
 * @param maxTokens at most so many
 * @param stops strings at which it ends
 * @param sampling temperature, top-p, top-k
 * @param seed of its draws, 0 to 2^31 - 1
 * @param detail whether alternatives of its tokens are wanted, too
 * @param told hears the text while it is written; nothing where it is wanted in one piece
 */
record Asked(
        Dialogue dialogue,
        int maxTokens,
        List<String> stops,
        Sampling sampling,
        long seed,
        Detail detail,
        java.util.Optional<Consumer<String>> told) {
    enum Detail {
        TEXT,
        ALTERNATIVES
    }

    private static final Sampling LIKELIEST = new Sampling(0, 1, 0, 0);

    Asked {
        stops = List.copyOf(stops);
    }

    /** The likeliest few tokens and their alternatives. */
    static Asked alternatives(Dialogue dialogue, int tokens) {
        return new Asked(dialogue, tokens, List.of(), LIKELIEST, 0, Detail.ALTERNATIVES, java.util.Optional.empty());
    }

    /** The same of another dialogue. */
    Asked of(Dialogue other) {
        return new Asked(other, maxTokens, stops, sampling, seed, detail, told);
    }
}
