package nudge.models.embedded;

import java.util.function.Consumer;

/** Hands on a text that may begin anew: the same request gives the same text, so what was told is left out. */
final class ToldOnce implements Consumer<String> {
    private final Consumer<String> pieces;
    private int told;
    private int skipped;

    ToldOnce(Consumer<String> pieces) {
        this.pieces = pieces;
    }

    /** The text begins from its first character again. */
    void again() {
        skipped = told;
    }

    @Override
    public void accept(String piece) {
        int known = Math.min(skipped, piece.length());
        skipped -= known;
        if (known < piece.length()) {
            told += piece.length() - known;
            pieces.accept(piece.substring(known));
        }
    }
}
