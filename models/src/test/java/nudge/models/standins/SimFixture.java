package nudge.models.standins;

import java.nio.file.Path;
import nudge.model.ModelProvider;
import nudge.models.ModelFixture;

public final class SimFixture implements ModelFixture {
    @Override
    public Class<? extends ModelProvider> provider() {
        return SimProvider.class;
    }

    @Override
    public String reference(Path folder) {
        return "sim:";
    }
}
