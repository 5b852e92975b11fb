package nudge.models.http;

import java.nio.file.Path;
import nudge.model.ModelProvider;
import nudge.models.ModelFixture;
import org.jspecify.annotations.Nullable;

public final class OllamaFixture implements ModelFixture {
    private @Nullable MockServer server;

    @Override
    public Class<? extends ModelProvider> provider() {
        return OllamaProvider.class;
    }

    @Override
    public String reference(Path folder) {
        return "ollama:mock-1@" + url();
    }

    /** Of a server that starts when it is needed. */
    private String url() {
        var started = server == null ? MockServer.start(MockPlan.DEFAULTS) : server;
        server = started;
        return started.url();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
