package nudge.models.worker;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private DialogueTemplate(OpenModel model, String template) {
        this.model = model;
        this.template = template;
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

    /** Whether the file has a template that the engine knows. */
    static boolean known(OpenModel model) {
        try {
            of(model).pieces(List.of("user"), List.of("x"));
            return true;
        } catch (WorkerException e) {
            return false;
        }
    }

    /** The dialogue, ending in the assistant's open turn. */
    List<Piece> pieces(List<String> roles, List<String> texts) {
        List<String> marks = IntStream.range(0, roles.size())
                .mapToObj(number -> "" + OPEN + number + CLOSE)
                .toList();
        String applied = apply(roles, marks);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int number = 0; number < roles.size(); number++) {
            int found = applied.indexOf(marks.get(number), at);
            if (found < 0) {
                throw new WorkerException("The model's dialogue template drops or moves a turn of role '"
                        + roles.get(number) + "'. Choose another form with --dialogue human-assistant.");
            }
            pieces.add(Piece.markup(applied.substring(at, found)));
            pieces.add(Piece.data(trims() ? texts.get(number).strip() : texts.get(number)));
            at = found + marks.get(number).length();
        }
        pieces.add(Piece.markup(applied.substring(at)));
        return List.copyOf(pieces);
    }

    /** Some templates strip their texts; the marks have nothing to strip, so it is done here. */
    private boolean trims() {
        return !apply(List.of("user"), List.of(" x ")).contains(" x ");
    }

    private String apply(List<String> roles, List<String> texts) {
        var messages = new ChatMessage(roles, texts);
        int size = model.llama()
                .llama_chat_apply_template(template, messages.pointer(), roles.size(), (byte) 1, null, 0);
        if (size < 0) {
            throw new WorkerException("The engine does not know the dialogue template in the model file."
                    + " Choose a form of dialogue with --dialogue human-assistant or --dialogue plain.");
        }
        var buffer = new byte[size + 1];
        model.llama()
                .llama_chat_apply_template(
                        template, messages.pointer(), roles.size(), (byte) 1, buffer, buffer.length);
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }
}
