package nudge.models.worker;

/**
 * A part of a prompt's text as it is tokenised.
 *
 * @param text as the model reads it
 * @param kind whether control tokens are looked for in it
 */
public record Piece(String text, Kind kind) {
    /** Where a piece came from. */
    public enum Kind {
        /** A template's text: {@code <|im_end|>} in it is the control token. */
        MARKUP,
        /** Data: whatever it holds is plain text, never a control token. */
        DATA
    }

    public static Piece markup(String text) {
        return new Piece(text, Kind.MARKUP);
    }

    public static Piece data(String text) {
        return new Piece(text, Kind.DATA);
    }

    /** As it stands in a message: a letter for the kind, then the text. */
    public String encoded() {
        return (kind == Kind.MARKUP ? "M" : "D") + text;
    }

    public static Piece decoded(String encoded) {
        return new Piece(encoded.substring(1), encoded.charAt(0) == 'M' ? Kind.MARKUP : Kind.DATA);
    }
}
