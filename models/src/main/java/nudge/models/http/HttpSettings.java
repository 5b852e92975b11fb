package nudge.models.http;

import java.time.Duration;
import java.util.List;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.model.ModelOptions;
import nudge.prompt.DialogueFormat;

/** What a person can say about a model behind HTTP, besides its name. */
final class HttpSettings {
    private static final List<String> NAMES = List.of("base-url", "dialogue", "key-file", "timeout");
    private static final int MOST_SECONDS = 86_400;

    private HttpSettings() {}

    /** @throws UsageException for a setting that such models do not have */
    static void check(ModelOptions options, String reference) {
        options.settings().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Nearest.unknown("setting of '" + reference + "'", name, NAMES);
                });
    }

    static HttpLimits limits(ModelOptions options, HttpLimits otherwise) {
        var text = options.setting("timeout");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("\\d{1,5}")) {
            int seconds = Integer.parseInt(text.get());
            if (seconds >= 1 && seconds <= MOST_SECONDS) {
                return otherwise.withRequest(Duration.ofSeconds(seconds));
            }
        }
        throw new UsageException("Setting timeout is '" + text.get()
                + "'. It must be a whole number of seconds for one request, from 1 to " + MOST_SECONDS + ".");
    }

    /** The format a person chose, or another; only those such a server can be spoken to in. */
    static DialogueFormat format(ModelOptions options, DialogueFormat otherwise, List<DialogueFormat> possible) {
        var format = options.dialogue().orElse(otherwise);
        if (!possible.contains(format)) {
            throw new UsageException("Dialogue format '" + format.label()
                    + "' can't be put to such a server. It can take: "
                    + String.join(
                            ", ", possible.stream().map(DialogueFormat::label).toList())
                    + ".");
        }
        return format;
    }
}
