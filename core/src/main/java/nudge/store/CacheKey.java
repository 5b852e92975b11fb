package nudge.store;

import java.util.ArrayList;
import java.util.List;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Request;
import nudge.prompt.Prompt;
import nudge.prompt.PromptHash;

/**
 * What an answer is kept under: all that it depends on, and nothing else. A real model's choice depends on the model, the
 * format and the prompt; text it writes also on the sampling; text it draws (temperature above 0) also on the seed, the
 * sample, the prompt's name and the chain. What stands in for a model may look at the whole request.
 *
 * @param hash 64 hexadecimal digits
 */
public record CacheKey(String hash) {
    /**
     * The key of a request.
     *
     * @param promptHash of the request's prompt, by {@link Fingerprint}
     */
    public static CacheKey of(ModelInfo model, Request request, String promptHash) {
        var depends = new ArrayList<String>();
        depends.addAll(List.of(
                "answer 1",
                model.identity(),
                model.kind().name(),
                model.format().name(),
                promptHash));
        if (writes(request.prompt())) {
            var sampling = request.sampling();
            depends.addAll(List.of(
                    Double.toString(sampling.temperature()),
                    Double.toString(sampling.topP()),
                    Integer.toString(sampling.topK()),
                    Integer.toString(sampling.maxTokens())));
        }
        boolean standsIn = model.kind() != ModelKind.MODEL;
        if (standsIn || isDrawn(request.prompt(), request.sampling().temperature())) {
            depends.addAll(List.of(
                    Long.toString(request.seed()),
                    request.sample().id(),
                    request.promptName(),
                    Integer.toString(request.chain())));
        }
        if (standsIn) {
            depends.add(request.condition());
        }
        return new CacheKey(PromptHash.of(depends));
    }

    /** What the first so many holes of this request are kept under, until all of them are filled. */
    public CacheKey steps(int filled) {
        return new CacheKey(PromptHash.of(List.of("steps 1", hash, Integer.toString(filled))));
    }

    /** Whether asking again with another chain can give another answer. */
    public static boolean isDrawn(Prompt prompt, double temperature) {
        return temperature > 0 && writes(prompt);
    }

    private static boolean writes(Prompt prompt) {
        return prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .anyMatch(part -> part.isHole() && part.options().isEmpty());
    }
}
