package nudge.models.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.prompt.DialogueFormat;

/**
 * {@code openai:NAME}: OpenAI, and every server that speaks its API (vLLM, llama-server, LM Studio, OpenRouter, ...).
 * {@code docs/providers.md} has the settings.
 */
public final class OpenAiProvider implements ModelProvider {
    private static final String PREFIX = "openai:";
    private static final String USUAL = "https://api.openai.com/v1";
    private static final String VARIABLE = "OPENAI_API_KEY";

    private final HttpProvider shared;

    public OpenAiProvider() {
        this(HttpProvider.ofThisProgram());
    }

    OpenAiProvider(HttpProvider shared) {
        this.shared = shared;
    }

    @Override
    public List<String> forms() {
        return List.of("openai:NAME", "openai:NAME@URL");
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
        var api = new Api(shared.http(options), server(reference, options));
        return Optional.of(
                format == DialogueFormat.CHAT
                        ? HttpProvider.model(
                                api, new OpenAiChat(api), reference, "OpenAI-compatible chat", format, options)
                        : HttpProvider.model(
                                api,
                                new OpenAiCompletions(api, Written.of(format)),
                                reference,
                                "OpenAI-compatible completions",
                                format,
                                options));
    }

    private Server server(String reference, ModelOptions options) {
        var named = HttpProvider.named(reference, PREFIX);
        var base = Server.address(shared.address(named, options, "OPENAI_BASE_URL", USUAL), "http://127.0.0.1:8000/v1");
        var key = shared.key(VARIABLE).find(options);
        if (key.isEmpty() && base.toString().startsWith(USUAL)) {
            throw new UsageException("Model '" + reference + "' needs a key, and " + VARIABLE
                    + " is not set. Set it, or set " + VARIABLE
                    + "_FILE to a file that holds the key and that only you can read; for another server give its address"
                    + " with --base-url.");
        }
        HttpProvider.warnIfOpen(base, key, options);
        return new Server(
                base,
                named.model(),
                key,
                VARIABLE,
                HttpProvider.bearer(key, Map.of()),
                new Server.ModelList("models", "data", "id"));
    }
}
