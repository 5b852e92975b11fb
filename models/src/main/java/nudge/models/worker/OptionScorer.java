package nudge.models.worker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exact log-probabilities of given continuations. Prompt and option are tokenised jointly; what is summed are the tokens
 * behind the beginning that the prompt and all prompts with options share. Options are computed one by one: beside
 * others in one batch a token's log-probability moves.
 */
final class OptionScorer {
    private final OpenModel model;
    private final Tokeniser tokeniser;
    private final KeptPrefixes prefixes;

    OptionScorer(OpenModel model, Tokeniser tokeniser, KeptPrefixes prefixes) {
        this.model = model;
        this.tokeniser = tokeniser;
        this.prefixes = prefixes;
    }

    /**
     * What was found.
     *
     * @param logProbabilities one for each option, in nats, not normalised
     * @param lengths how many tokens each sum has
     * @param movedTokens tokens at the prompt's end that belong to the sums, since an option changes them
     * @param closed whether every option was closed by the terminator
     * @param promptTokens tokens of the prompt
     * @param evaluatedTokens tokens that were computed, options included
     */
    record Scores(
            List<Double> logProbabilities,
            List<Integer> lengths,
            int movedTokens,
            boolean closed,
            int promptTokens,
            int evaluatedTokens) {}

    /**
     * Scores options.
     *
     * @param terminator closes every option if one is the beginning of another
     */
    Scores score(List<Piece> prompt, List<String> options, Piece terminator) {
        boolean closed = needTerminator(options);
        int[] alone = tokeniser.tokens(prompt);
        List<int[]> full = options.stream()
                .map(option -> tokeniser.tokens(extended(prompt, option, closed, terminator)))
                .toList();
        int boundary =
                full.stream().mapToInt(tokens -> common(alone, tokens)).min().orElse(alone.length);
        if (boundary == 0) {
            throw new WorkerException("The prompt is empty: options need something before them.");
        }
        int longest = full.stream().mapToInt(tokens -> tokens.length).max().orElse(0);
        model.checkRoom(alone.length, longest - alone.length);
        return sums(alone, full, boundary, closed, prefixes.forPrompt(Arrays.copyOf(alone, boundary), longest));
    }

    private static Scores sums(int[] alone, List<int[]> full, int boundary, boolean closed, KeptPrefix context) {
        int evaluated = context.hold(Arrays.copyOf(alone, boundary));
        Logits first = context.last();
        List<int[]> continuations = full.stream()
                .map(tokens -> Arrays.copyOfRange(tokens, boundary, tokens.length))
                .toList();
        List<Double> sums = continuations.stream()
                .map(tokens -> context.logProbability(tokens, first))
                .toList();
        List<Integer> lengths =
                continuations.stream().map(tokens -> tokens.length).toList();
        int computed = lengths.stream()
                .filter(length -> length > 1)
                .mapToInt(length -> length)
                .sum();
        return new Scores(sums, lengths, alone.length - boundary, closed, alone.length, evaluated + computed);
    }

    /** Whether one option's text is the beginning of another's, so that its end must be said. */
    static boolean needTerminator(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < options.size(); j++) {
                if (i != j && options.get(j).startsWith(options.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Piece> extended(List<Piece> prompt, String option, boolean closed, Piece terminator) {
        var all = Stream.concat(prompt.stream(), Stream.of(Piece.data(option)));
        return (closed ? Stream.concat(all, Stream.of(terminator)) : all).toList();
    }

    private static int common(int[] left, int[] right) {
        int mismatch = Arrays.mismatch(left, right);
        return mismatch < 0 ? left.length : mismatch;
    }
}
