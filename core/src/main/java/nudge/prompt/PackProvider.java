package nudge.prompt;

import java.util.Optional;

/** Where prompt packs come from. Found by the service loader: {@code META-INF/services/nudge.prompt.PackProvider}. */
public interface PackProvider {
    /** The pack that has every key, under all others; nothing where this provider has none. */
    Optional<PromptPack> builtIn();

    /**
     * The pack of that reference (a folder, a file, a name), nothing where it is not this provider's.
     *
     * @throws nudge.data.DataException where it is broken, with all problems at once
     */
    Optional<PromptPack> open(String reference);
}
