package nudge.models.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
     */
    Written write(List<Piece> prompt, int maxTokens, List<String> stops, Sampler sampler) {
        int[] tokens = tokeniser.tokens(prompt);
        if (tokens.length == 0) {
            throw new WorkerException("The prompt is empty: there is nothing to continue.");
        }
        model.checkRoom(tokens.length, maxTokens);
        var context = prefixes.forPrompt(tokens, tokens.length + maxTokens);
        int evaluated = context.hold(tokens);
        try {
            return draw(context, maxTokens, stops, sampler, tokens.length, evaluated);
        } finally {
            context.cut(tokens.length);
        }
    }

    private Written draw(
            KeptPrefix context, int maxTokens, List<String> stops, Sampler sampler, int prompt, int evaluated) {
        var bytes = new ByteArrayOutputStream();
        double sum = 0;
        Logits next = context.last();
        for (int count = 1; count <= maxTokens; count++) {
            int token = sampler.draw(next);
            sum += next.logProbability(token);
            if (tokeniser.ends(token)) {
                return new Written(text(bytes), "stop", sum, prompt, evaluated, count);
            }
            bytes.writeBytes(tokeniser.bytes(token));
            int stop = firstStop(text(bytes), stops);
            if (stop >= 0) {
                return new Written(text(bytes).substring(0, stop), "stop", sum, prompt, evaluated, count);
            }
            if (count < maxTokens) {
                next = context.append(token);
            }
        }
        return new Written(text(bytes), "length", sum, prompt, evaluated, maxTokens);
    }

    /** Where the first stop string begins; -1 where there is none. */
    static int firstStop(String text, List<String> stops) {
        return stops.stream()
                .filter(stop -> !stop.isEmpty())
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
