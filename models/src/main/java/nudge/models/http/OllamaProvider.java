package nudge.models.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.prompt.DialogueFormat;

/** {@code ollama:NAME}: a model that Ollama runs. {@code docs/providers.md} has the settings. */
public final class OllamaProvider implements ModelProvider {
    private static final String PREFIX = "ollama:";
    private static final String USUAL = "http://127.0.0.1:11434";
    private static final String VARIABLE = "OLLAMA_API_KEY";

    private final HttpProvider shared;

    public OllamaProvider() {
        this(HttpProvider.ofThisProgram());
    }

    OllamaProvider(HttpProvider shared) {
        this.shared = shared;
    }

    @Override
    public List<String> forms() {
        return List.of("ollama:NAME");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        HttpSettings.check(options, reference);
        var format = HttpSettings.format(
                options,
                DialogueFormat.CHAT,
                List.of(DialogueFormat.CHAT, DialogueFormat.HUMAN_ASSISTANT, DialogueFormat.PLAIN));
        var named = HttpProvider.named(reference, PREFIX);
        var base = Server.address(host(shared.address(named, options, "OLLAMA_HOST", USUAL)), USUAL);
        var key = shared.key(VARIABLE).find(options);
        HttpProvider.warnIfOpen(base, key, options);
        var server = new Server(base, named.model(), key, VARIABLE, HttpProvider.bearer(key, Map.of()), Ollama.list());
        var api = new Api(shared.http(options), server);
        var written = HttpProvider.writtenForm(format, List.of(DialogueFormat.CHAT));
        return Optional.of(HttpProvider.model(api, new Ollama(api, written), reference, "Ollama", format, options));
    }

    /** {@code OLLAMA_HOST} may leave out the scheme, the host or the port, and may be what a server listens on. */
    static String host(String text) {
        var stripped = text.strip();
        if (stripped.contains("://")) {
            return stripped;
        }
        var whole = stripped.startsWith(":") ? "127.0.0.1" + stripped : stripped;
        var listened = whole.replaceFirst("^0\\.0\\.0\\.0", "127.0.0.1");
        return "http://" + (listened.matches(".*:\\d+(/.*)?") ? listened : listened + ":11434");
    }
}
