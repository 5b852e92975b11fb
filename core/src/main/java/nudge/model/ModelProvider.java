package nudge.model;

import java.util.List;
import java.util.Optional;

/**
 * Makes models from references. Found by the service loader; the one line that installs it stands in
 * {@code META-INF/services/nudge.model.ModelProvider}.
 */
public interface ModelProvider {
    /** What references it answers to look like, for error messages: {@code gguf:FILE}. */
    List<String> forms();

    /**
     * The model of that reference, or nothing where the reference is not this provider's.
     *
     * @throws nudge.data.NudgeException where it is this provider's, yet cannot be had
     */
    Optional<LanguageModel> open(String reference, ModelOptions options);

    /** The models that can be named without more words, and whether they are there. */
    default List<Listing> listings() {
        return List.of();
    }

    /** Fetches what a listed model needs; nothing where the reference is not this provider's. */
    default boolean fetch(String reference, ModelOptions options) {
        return false;
    }

    /**
     * A model in the list of models.
     *
     * @param bytes size of its weights; 0 where there are none
     * @param licence of the weights
     * @param state {@code here}, {@code can be fetched}, or what is missing
     */
    record Listing(String reference, String description, long bytes, String licence, String state) {}
}
