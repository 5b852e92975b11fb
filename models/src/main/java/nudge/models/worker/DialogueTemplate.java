package nudge.models.worker;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The template inside the model's file, as the engine applies it.
 *
 * <p>It is applied to marks that stand for the texts, and then cut at the marks: so template and data stay apart, and
 * only the template's own text is looked through for control tokens.
 */
final class DialogueTemplate {
    /** Private-use characters, found in no template. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private final OpenModel model;
    private final String template;

    /** Some templates strip their texts; marks have nothing to strip, so it is done to the texts themselves. */
    private final boolean trims;

    private final Map<List<String>, List<String>> markups = new HashMap<>();

    private DialogueTemplate(OpenModel model, String template) {
        this.model = model;
        this.template = template;
        this.trims = !apply(List.of("user"), List.of(" x ")).contains(" x ");
    }

    /**
     * The template of a model.
     *
     * @throws WorkerException where there is none, or none the engine knows
     */
    static DialogueTemplate of(OpenModel model) {
        Pointer text = model.llama().llama_model_chat_template(model.model(), null);
        if (text == null) {
            throw new WorkerException("The model file has no dialogue template."
                    + " Choose a form of dialogue with --dialogue human-assistant or --dialogue plain.");
        }
        return new DialogueTemplate(model, text.getString(0, "UTF-8"));
    }

    /** Whether the model's file has a template; a base model's has none. */
    static boolean isIn(OpenModel model) {
        return model.llama().llama_model_chat_template(model.model(), null) != null;
    }

    /** The dialogue, ending in the assistant's open turn. */
    List<Piece> pieces(List<String> roles, List<String> texts) {
        List<String> markup = markups.computeIfAbsent(List.copyOf(roles), this::markup);
        var pieces = new ArrayList<Piece>();
        for (int number = 0; number < texts.size(); number++) {
            pieces.add(Piece.markup(markup.get(number)));
            pieces.add(Piece.data(trims ? texts.get(number).strip() : texts.get(number)));
        }
        pieces.add(Piece.markup(markup.get(texts.size())));
        return List.copyOf(pieces);
    }

    /** What stands behind a finished turn of the assistant. */
    String afterAssistant() {
        return markup(List.of("user", "assistant")).get(2);
    }

    /** The template's text before, between and behind the texts of turns with these roles. */
    private List<String> markup(List<String> roles) {
        List<String> marks = IntStream.range(0, roles.size())
                .mapToObj(number -> "" + OPEN + number + CLOSE)
                .toList();
        String applied = apply(roles, marks);
        var markup = new ArrayList<String>();
        int at = 0;
        for (int number = 0; number < roles.size(); number++) {
            int found = applied.indexOf(marks.get(number), at);
            if (found < 0) {
                throw new WorkerException("The model's dialogue template drops or moves a turn of role '"
                        + roles.get(number) + "'. Choose another form with --dialogue human-assistant.");
            }
            markup.add(applied.substring(at, found));
            at = found + marks.get(number).length();
        }
        markup.add(applied.substring(at));
        return List.copyOf(markup);
    }

    private String apply(List<String> roles, List<String> texts) {
        var messages = new ChatMessage(roles, texts);
        int size =
                model.llama().llama_chat_apply_template(template, messages.pointer(), roles.size(), (byte) 1, null, 0);
        if (size < 0) {
            throw new WorkerException("The engine does not know the dialogue template in the model file."
                    + " Choose a form of dialogue with --dialogue human-assistant or --dialogue plain.");
        }
        var buffer = new byte[size + 1];
        model.llama()
                .llama_chat_apply_template(template, messages.pointer(), roles.size(), (byte) 1, buffer, buffer.length);
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }
}
