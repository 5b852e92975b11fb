package nudge.models.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.Places;
import nudge.data.UsageException;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.prompt.DialogueFormat;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What the providers share: the environment, keys, and one pool of connections.
 *
 * @param environment of the program
 * @param keys folder of key files
 * @param http opened on first use
 */
record HttpProvider(Map<String, String> environment, Path keys, Shared http) {
    /** One client, made when it is needed first: it costs time at start. */
    static final class Shared {
        private @org.jspecify.annotations.Nullable Http http;

        synchronized Http http() {
            var made = http;
            if (made == null) {
                made = new Http(HttpLimits.DEFAULTS);
                http = made;
            }
            return made;
        }
    }

    /**
     * A model's name, and an address behind an at sign.
     *
     * @param address empty where there is none
     */
    record Named(String model, String address) {}

    static HttpProvider ofThisProgram() {
        var places = Places.of(System.getenv(), Path.of(System.getProperty("user.home")));
        return of(System.getenv(), places.config().resolve("keys"));
    }

    static HttpProvider of(Map<String, String> environment, Path keys) {
        return new HttpProvider(environment, keys, new Shared());
    }

    Http http(ModelOptions options) {
        return http.http().within(HttpSettings.limits(options, HttpLimits.DEFAULTS));
    }

    KeySource key(String variable) {
        return new KeySource(variable, environment, keys);
    }

    /** {@code NAME} or {@code NAME@URL}. */
    static Named named(String reference, String prefix) {
        var rest = reference.substring(prefix.length());
        int at = Math.max(rest.lastIndexOf("@http://"), rest.lastIndexOf("@https://"));
        var named = at < 0 ? new Named(rest, "") : new Named(rest.substring(0, at), rest.substring(at + 1));
        if (named.model().isBlank()) {
            throw new UsageException("Model '" + reference + "' names no model. Write it as '" + prefix + "NAME', or '"
                    + prefix + "NAME@http://127.0.0.1:8000/v1'.");
        }
        return named;
    }

    /** The address of the reference, else of the setting, else of the variable, else the usual one. */
    String address(Named named, ModelOptions options, String variable, String usual) {
        if (!named.address().isEmpty()) {
            return named.address();
        }
        var of = environment.getOrDefault(variable, "");
        return options.setting("base-url").orElse(of.isBlank() ? usual : of);
    }

    /** A key goes over a line that others can read only if a person has it so; they are told. */
    static void warnIfOpen(HttpUrl base, Optional<Key> key, ModelOptions options) {
        boolean own = base.host().equals("localhost")
                || base.host().startsWith("127.")
                || base.host().equals("::1");
        if (key.isPresent() && !base.isHttps() && !own) {
            options.notices()
                    .accept("The key goes to '" + base.host()
                            + "' unencrypted, since its address begins with http://. Others may read it on the way.");
        }
    }

    static Headers bearer(Optional<Key> key, Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        key.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret.secret()));
        return Headers.of(headers);
    }

    static LanguageModel model(
            Api api, Dialect dialect, String reference, String kind, DialogueFormat format, ModelOptions options) {
        var identity = reference.substring(0, reference.indexOf(':')) + ":"
                + api.server().base() + " " + api.server().model();
        return new HttpModel(
                new ModelCard(reference, kind, identity.strip(), format, options),
                api,
                dialect,
                PrefixRequest.installed());
    }

    static Optional<Written> writtenForm(DialogueFormat format, List<DialogueFormat> templated) {
        return templated.contains(format) ? Optional.empty() : Optional.of(Written.of(format));
    }
}
