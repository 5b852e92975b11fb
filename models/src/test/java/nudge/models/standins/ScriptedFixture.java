package nudge.models.standins;

import java.nio.file.Path;
import nudge.model.ModelProvider;
import nudge.models.ModelFixture;

public final class ScriptedFixture implements ModelFixture {
    @Override
    public Class<? extends ModelProvider> provider() {
        return ScriptedProvider.class;
    }

    @Override
    public String reference(Path folder) {
        return "scripted:" + Lines.write(folder.resolve("contract-rules.jsonl"), "{\"answer\": \"(b)\"}");
    }
}
