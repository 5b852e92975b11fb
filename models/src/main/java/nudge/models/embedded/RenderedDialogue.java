package nudge.models.embedded;

import java.util.List;
import nudge.models.worker.Message;
import nudge.models.worker.Piece;
import nudge.prompt.Dialogue;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Role;

/** Puts a dialogue into a worker's request, in the form that the model is spoken to. */
final class RenderedDialogue {
    private RenderedDialogue() {}

    static Message in(Message request, Dialogue dialogue, DialogueFormat format) {
        return switch (format) {
            case CHAT, GGUF_TEMPLATE ->
                dialogue.isText() ? text(request, dialogue.plain(), "\n\n") : templated(request, dialogue);
            case HUMAN_ASSISTANT -> text(request, dialogue.humanAssistant(), "\n\nHuman:");
            case PLAIN -> text(request, dialogue.plain(), "\n\n");
        };
    }

    private static Message templated(Message request, Dialogue dialogue) {
        var messages = dialogue.chat();
        return request.with(
                        "roles",
                        messages.stream().map(message -> role(message.role())).toList())
                .with("texts", messages.stream().map(nudge.prompt.Message::text).toList())
                .with("prefix", dialogue.prefix());
    }

    /** One text; what would begin the next turn closes an option, where options need closing. */
    private static Message text(Message request, String text, String terminator) {
        return request.with("pieces", List.of(Piece.data(text).encoded())).with("terminator", terminator);
    }

    private static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "system";
            case HUMAN -> "user";
            case ASSISTANT -> "assistant";
            case BREAK -> throw new IllegalArgumentException("A break between conversations has no role in a chat.");
        };
    }
}
