package nudge.models.standins;

import java.nio.file.Path;
import nudge.model.ModelProvider;
import nudge.models.ModelFixture;

public final class ReplayFixture implements ModelFixture {
    @Override
    public Class<? extends ModelProvider> provider() {
        return ReplayProvider.class;
    }

    @Override
    public String reference(Path folder) {
        return "replay:"
                + Lines.write(folder.resolve("contract-answers.jsonl"), "{\"id\": \"contract/0\", \"choice\": 1}");
    }
}
