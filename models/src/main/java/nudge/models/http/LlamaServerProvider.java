package nudge.models.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.prompt.DialogueFormat;

/** {@code llama-server:URL}: llama.cpp's server by its own API. {@code docs/providers.md} has the settings. */
public final class LlamaServerProvider implements ModelProvider {
    private static final String PREFIX = "llama-server:";
    private static final String USUAL = "http://127.0.0.1:8080";
    private static final String VARIABLE = "LLAMA_API_KEY";

    private final HttpProvider shared;

    public LlamaServerProvider() {
        this(HttpProvider.ofThisProgram());
    }

    LlamaServerProvider(HttpProvider shared) {
        this.shared = shared;
    }

    @Override
    public List<String> forms() {
        return List.of("llama-server:URL");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        HttpSettings.check(options, reference);
        var templated = List.of(DialogueFormat.GGUF_TEMPLATE, DialogueFormat.CHAT);
        var format = HttpSettings.format(
                options,
                DialogueFormat.GGUF_TEMPLATE,
                List.of(
                        DialogueFormat.GGUF_TEMPLATE,
                        DialogueFormat.CHAT,
                        DialogueFormat.HUMAN_ASSISTANT,
                        DialogueFormat.PLAIN));
        var address = reference.substring(PREFIX.length());
        var base = Server.address(
                address.isBlank() ? options.setting("base-url").orElse(USUAL) : address, "llama-server:" + USUAL);
        var key = shared.key(VARIABLE).find(options);
        HttpProvider.warnIfOpen(base, key, options);
        var server = new Server(
                base, "", key, VARIABLE, HttpProvider.bearer(key, Map.of()), new Server.ModelList("", "", ""));
        var api = new Api(shared.http(options), server);
        var prompts = new LlamaPrompts(api, HttpProvider.writtenForm(format, templated));
        return Optional.of(
                HttpProvider.model(api, new LlamaServer(api, prompts), reference, "llama-server", format, options));
    }
}
