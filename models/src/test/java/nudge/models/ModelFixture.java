package nudge.models;

import java.nio.file.Path;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;

/**
 * How the contract of models comes by a model of a provider. Every registered provider has one, named in
 * {@code src/test/resources/META-INF/services/nudge.models.ModelFixture}.
 */
public interface ModelFixture extends AutoCloseable {
    Class<? extends ModelProvider> provider();

    /** A reference of that provider; writes what it needs into the folder, or starts a stub server. */
    String reference(Path folder);

    /** Settings the reference needs. */
    default ModelOptions options() {
        return ModelOptions.DEFAULTS;
    }

    /** What is not there, such as weights, so that no model can be opened here; empty where all is there. */
    default String lacking() {
        return "";
    }

    /** Ends what {@link #reference} started. */
    @Override
    default void close() {}
}
