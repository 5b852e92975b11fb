package nudge.models.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns pieces of text into tokens and tokens into bytes.
 *
 * <p>Control tokens are looked for in markup only. The text between two of them, markup and data together, is tokenised
 * as one, which is what the engine itself does with a text whose data holds no control token.
 */
final class Tokeniser {
    /** Bits of a token's attributes: it stands for itself in markup, and is never found in plain text. */
    private static final int UNKNOWN_OR_CONTROL = 1 | 1 << 3;

    private final OpenModel model;

    Tokeniser(OpenModel model) {
        this.model = model;
    }

    /** The tokens of a prompt, the beginning-of-text token first where the model wants one. */
    int[] tokens(List<Piece> prompt) {
        var tokens = IntStream.builder();
        var open = new StringBuilder();
        for (var piece : prompt) {
            if (piece.kind() == Piece.Kind.DATA) {
                open.append(piece.text());
            } else {
                addMarkup(piece.text(), open, tokens);
            }
        }
        close(open, tokens);
        return withBeginning(tokens.build().toArray());
    }

    /** The bytes a token stands for; control tokens stand for none. */
    byte[] bytes(int token) {
        var buffer = new byte[64];
        int length = piece(token, buffer);
        if (length < 0) {
            buffer = new byte[-length];
            length = piece(token, buffer);
        }
        return Arrays.copyOf(buffer, Math.max(0, length));
    }

    private int piece(int token, byte[] buffer) {
        return model.llama().llama_token_to_piece(model.vocabulary(), token, buffer, buffer.length, 0, (byte) 0);
    }

    /** Whether the model ends its turn or text with this token. */
    boolean ends(int token) {
        return model.llama().llama_vocab_is_eog(model.vocabulary(), token) != 0;
    }

    /** Splits at the control tokens that the engine finds in this markup; what lies between stays open. */
    private void addMarkup(String text, StringBuilder open, IntStream.Builder tokens) {
        int at = 0;
        for (int token : parsed(text, (byte) 1)) {
            String control = isControl(token) ? text(token) : "";
            int found = control.isEmpty() ? -1 : text.indexOf(control, at);
            if (found >= 0) {
                open.append(text, at, found);
                close(open, tokens);
                tokens.add(token);
                at = found + control.length();
            }
        }
        open.append(text, at, text.length());
    }

    private void close(StringBuilder open, IntStream.Builder tokens) {
        if (open.length() > 0) {
            Arrays.stream(parsed(open.toString(), (byte) 0)).forEach(tokens::add);
            open.setLength(0);
        }
    }

    private int[] parsed(String text, byte controls) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var tokens = new int[bytes.length + 2];
        int count = model.llama()
                .llama_tokenize(model.vocabulary(), bytes, bytes.length, tokens, tokens.length, (byte) 0, controls);
        if (count < 0) {
            throw new WorkerException("The engine could not tokenise a text of " + bytes.length + " bytes.");
        }
        return Arrays.copyOf(tokens, count);
    }

    private int[] withBeginning(int[] tokens) {
        int beginning = model.llama().llama_vocab_bos(model.vocabulary());
        boolean wanted = model.llama().llama_vocab_get_add_bos(model.vocabulary()) != 0 && beginning >= 0;
        if (!wanted || (tokens.length > 0 && tokens[0] == beginning)) {
            return tokens;
        }
        return IntStream.concat(IntStream.of(beginning), Arrays.stream(tokens)).toArray();
    }

    /** The first control token in markup, as text; empty where it has none. */
    String firstControl(String markup) {
        return Arrays.stream(parsed(markup, (byte) 1))
                .filter(this::isControl)
                .mapToObj(this::text)
                .findFirst()
                .orElse("");
    }

    private boolean isControl(int token) {
        return (model.llama().llama_vocab_get_attr(model.vocabulary(), token) & UNKNOWN_OR_CONTROL) != 0;
    }

    private String text(int token) {
        return model.llama().llama_vocab_get_text(model.vocabulary(), token).getString(0, "UTF-8");
    }
}
