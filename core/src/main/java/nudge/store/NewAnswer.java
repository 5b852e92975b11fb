package nudge.store;

import nudge.model.Completion;
import nudge.model.ModelInfo;
import nudge.prompt.Prompt;

/**
 * An answer to be put on disk.
 *
 * @param prompt exactly as it was sent
 * @param print of the prompt
 * @param created milliseconds since 1970
 */
public record NewAnswer(
        CacheKey key, ModelInfo model, Prompt prompt, Fingerprint.Print print, Completion completion, long created) {
    /** The same under another key. */
    NewAnswer under(CacheKey other) {
        return new NewAnswer(other, model, prompt, print, completion, created);
    }
}
