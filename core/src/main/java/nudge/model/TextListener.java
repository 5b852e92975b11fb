package nudge.model;

/**
 * Hears a text while it is written. Called on the thread that asks, between the beginning and the end of
 * {@link LanguageModel#complete(Request, Cancellation, TextListener)}; the pieces of a hole, joined, are its text.
 */
@FunctionalInterface
public interface TextListener {
    /** Hears nothing. */
    TextListener NONE = (hole, piece) -> {};

    /**
     * More of a hole's text: whole code points, never the beginning of a stop string that is taken back later.
     *
     * @param hole its name; holes come in the prompt's order
     * @param piece never empty
     */
    void text(String hole, String piece);
}
