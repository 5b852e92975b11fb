package nudge.models.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.ModelProvider;
import nudge.prompt.DialogueFormat;
import okhttp3.Headers;

/** {@code anthropic:NAME}: Anthropic's messages. {@code docs/providers.md} has the settings. */
public final class AnthropicProvider implements ModelProvider {
    private static final String PREFIX = "anthropic:";
    private static final String USUAL = "https://api.anthropic.com";
    private static final String VARIABLE = "ANTHROPIC_API_KEY";
    private static final String VERSION = "2023-06-01";

    private final HttpProvider shared;

    public AnthropicProvider() {
        this(HttpProvider.ofThisProgram());
    }

    AnthropicProvider(HttpProvider shared) {
        this.shared = shared;
    }

    @Override
    public List<String> forms() {
        return List.of("anthropic:NAME");
    }

    @Override
    public Optional<LanguageModel> open(String reference, ModelOptions options) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        HttpSettings.check(options, reference);
        var format = HttpSettings.format(options, DialogueFormat.CHAT, List.of(DialogueFormat.CHAT));
        var api = new Api(shared.http(options), server(reference, options));
        return Optional.of(
                HttpProvider.model(api, new AnthropicMessages(api), reference, "Anthropic messages", format, options));
    }

    private Server server(String reference, ModelOptions options) {
        var named = HttpProvider.named(reference, PREFIX);
        var base = Server.address(shared.address(named, options, "ANTHROPIC_BASE_URL", USUAL), USUAL);
        var key = shared.key(VARIABLE).find(options);
        if (key.isEmpty() && base.toString().startsWith(USUAL)) {
            throw new UsageException("Model '" + reference + "' needs a key, and " + VARIABLE
                    + " is not set. Set it, or set " + VARIABLE
                    + "_FILE to a file that holds the key and that only you can read.");
        }
        HttpProvider.warnIfOpen(base, key, options);
        var headers = new LinkedHashMap<String, String>();
        headers.put("anthropic-version", VERSION);
        key.ifPresent(secret -> headers.put("x-api-key", secret.secret()));
        return new Server(
                base,
                named.model(),
                key,
                VARIABLE,
                Headers.of(headers),
                new Server.ModelList("v1/models", "data", "id"));
    }
}
