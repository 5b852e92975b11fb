package nudge.models.http;

import nudge.data.UsageException;
import nudge.prompt.Dialogue;
import nudge.prompt.DialogueFormat;

/** A dialogue as one text, in one of the forms that need no template. */
enum Written {
    HUMAN_ASSISTANT {
        @Override
        String text(Dialogue dialogue) {
            return dialogue.humanAssistant();
        }
    },
    PLAIN {
        @Override
        String text(Dialogue dialogue) {
            return dialogue.plain();
        }
    };

    abstract String text(Dialogue dialogue);

    static Written of(DialogueFormat format) {
        return switch (format) {
            case HUMAN_ASSISTANT -> HUMAN_ASSISTANT;
            case PLAIN -> PLAIN;
            case CHAT, GGUF_TEMPLATE ->
                throw new UsageException("Dialogue format '" + format.label()
                        + "' is no plain text. Choose human-assistant or plain with --dialogue.");
        };
    }
}
