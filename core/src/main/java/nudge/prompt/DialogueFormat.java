package nudge.prompt;

import java.util.Arrays;
import java.util.Locale;
import nudge.data.Nearest;

/** How a dialogue becomes what a model reads; which one was used is recorded with every answer. */
public enum DialogueFormat {
    /** Roles, as chat servers take them. */
    CHAT,
    /** The template inside a GGUF file. */
    GGUF_TEMPLATE,
    /** {@code \n\nHuman: ...\n\nAssistant: ...}, the papers' own. */
    HUMAN_ASSISTANT,
    /** The texts alone, blank lines between. */
    PLAIN;

    /** As written on the command line: {@code human-assistant}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DialogueFormat parse(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "dialogue format",
                        label,
                        Arrays.stream(values()).map(DialogueFormat::label).toList()));
    }
}
