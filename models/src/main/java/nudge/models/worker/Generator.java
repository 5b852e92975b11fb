package nudge.models.worker;

import java.util.List;
import java.util.function.Consumer;

/** Lets the model write, token by token. */
final class Generator {
    private final OpenModel model;
    private final Tokeniser tokeniser;
    private final KeptPrefixes prefixes;

    Generator(OpenModel model, Tokeniser tokeniser, KeptPrefixes prefixes) {
        this.model = model;
        this.tokeniser = tokeniser;
        this.prefixes = prefixes;
    }

    /**
     * What was written.
     *
     * @param text without the stop string
     * @param finish {@code stop} at the end of the turn or a stop string, {@code length} at the limit
     * @param logProbability of the tokens drawn, in nats, before temperature and cuts
     */
    record Written(
            String text,
            String finish,
            double logProbability,
            int promptTokens,
            int evaluatedTokens,
            int generatedTokens) {}

    /**
     * Writes at most {@code maxTokens} tokens. What was written is not kept: token by token it is computed in another
     * way than as part of a prompt, and the next prompt's answer must not depend on that.
     *
     * @param told takes the text piece by piece, while it is written
     */
    Written write(List<Piece> prompt, int maxTokens, List<String> stops, Sampler sampler, Consumer<String> told) {
        int[] tokens = tokeniser.tokens(prompt);
        if (tokens.length == 0) {
            throw new WorkerException("The prompt is empty: there is nothing to continue.");
        }
        model.checkRoom(tokens.length, maxTokens);
        var context = prefixes.forPrompt(tokens, tokens.length + maxTokens);
        int evaluated = context.hold(tokens);
        try {
            return draw(context, maxTokens, new GrowingText(stops, told), sampler, tokens.length, evaluated);
        } finally {
            context.cut(tokens.length);
        }
    }

    private Written draw(
            KeptPrefix context, int maxTokens, GrowingText text, Sampler sampler, int prompt, int evaluated) {
        double sum = 0;
        Logits next = context.last();
        for (int count = 1; count <= maxTokens; count++) {
            int token = sampler.draw(next);
            sum += next.logProbability(token);
            if (tokeniser.ends(token) || !text.goesOnWith(tokeniser.bytes(token))) {
                return new Written(text.end(), "stop", sum, prompt, evaluated, count);
            }
            if (count < maxTokens) {
                next = context.append(token);
            }
        }
        return new Written(text.end(), "length", sum, prompt, evaluated, maxTokens);
    }
}
