package nudge.models.embedded;

import java.util.List;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.model.ModelOptions;

/**
 * What a person can say about an embedded model.
 *
 * @param threads processor threads, {@code threads}; a decode takes fewer where the machine is crowded
 * @param contextTokens {@code context}: the most tokens of a prompt and its answer; 0 for what the model was trained
 *     with
 * @param keptMegabytes {@code kept-megabytes}: memory for beginnings of prompts that stay computed
 * @param savedMegabytes {@code saved-megabytes}: disk for long beginnings that later sessions find
 * @param form {@code weights}: as they are, or converted once to Q8_0, which is faster where they are Q4_1
 * @param hub {@code hub}: where weights are fetched from first
 * @param licence {@code accept-licence}: whether the terms of weights that are not open are accepted
 */
record EmbeddedSettings(
        int threads, int contextTokens, int keptMegabytes, int savedMegabytes, Form form, String hub, Licence licence) {
    private static final List<String> NAMES = List.of(
            "accept-licence", "context", "dialogue", "hub", "kept-megabytes", "saved-megabytes", "threads", "weights");
    private static final int DEFAULT_KEPT_MEGABYTES = 512;
    private static final int DEFAULT_SAVED_MEGABYTES = 1000;
    private static final int MOST_THREADS_UNASKED = 8;

    /** What the person said about terms. */
    enum Licence {
        ACCEPTED,
        NOT_SAID
    }

    /** In which form the engine gets the weights. */
    enum Form {
        AS_IS,
        Q8_0
    }

    /**
     * Reads the settings.
     *
     * @param processors of this machine
     * @throws UsageException for a name or value that does not fit
     */
    static EmbeddedSettings of(ModelOptions options, int processors) {
        options.settings().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Nearest.unknown("setting of an embedded model", name, NAMES);
                });
        return new EmbeddedSettings(
                number(options, "threads", Math.min(processors, MOST_THREADS_UNASKED), 1, 256),
                number(options, "context", 0, 0, 1_000_000),
                number(options, "kept-megabytes", DEFAULT_KEPT_MEGABYTES, 0, 1_000_000),
                number(options, "saved-megabytes", DEFAULT_SAVED_MEGABYTES, 0, 1_000_000),
                form(options.setting("weights").orElse("as-is")),
                options.setting("hub").orElse("https://huggingface.co"),
                options.setting("accept-licence").isPresent() ? Licence.ACCEPTED : Licence.NOT_SAID);
    }

    EmbeddedSettings withHub(String other) {
        return new EmbeddedSettings(threads, contextTokens, keptMegabytes, savedMegabytes, form, other, licence);
    }

    private static Form form(String text) {
        return switch (text) {
            case "as-is" -> Form.AS_IS;
            case "q8_0" -> Form.Q8_0;
            default -> throw Nearest.unknown("form of weights", text, List.of("as-is", "q8_0"));
        };
    }

    private static int number(ModelOptions options, String name, int otherwise, int least, int most) {
        var text = options.setting(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
            throw misfit(name, text.get(), least, most, null);
        } catch (NumberFormatException e) {
            throw misfit(name, text.get(), least, most, e);
        }
    }

    private static UsageException misfit(
            String name, String text, int least, int most, @org.jspecify.annotations.Nullable Throwable cause) {
        var message =
                "Setting " + name + " is '" + text + "'. It must be a whole number from " + least + " to " + most + ".";
        return cause == null ? new UsageException(message) : new UsageException(message, cause);
    }
}
