package nudge.models.embedded;

import java.nio.file.Path;
import nudge.model.ModelProvider;
import nudge.models.ModelFixture;

/** The default model, where its weights are there already: the contract fetches nothing. */
public final class EmbeddedFixture implements ModelFixture {
    private static final String REFERENCE = "smollm2";

    @Override
    public Class<? extends ModelProvider> provider() {
        return EmbeddedModelProvider.class;
    }

    @Override
    public String reference(Path folder) {
        return REFERENCE;
    }

    @Override
    public String lacking() {
        var here = new EmbeddedModelProvider()
                .listings().stream()
                        .anyMatch(model -> model.reference().equals(REFERENCE)
                                && model.state().equals("here"));
        return here ? "" : "The weights of '" + REFERENCE + "' are not on this machine.";
    }
}
