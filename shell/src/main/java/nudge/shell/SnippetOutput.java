package nudge.shell;

/**
 * Takes what snippets print, piece by piece, with the source it belongs to: also from threads that the snippet started
 * and that go on after it, which keep the source they were started by. It comes here once {@link SnippetStreams} are
 * installed.
 */
@FunctionalInterface
public interface SnippetOutput {
    /** Which of the standard streams was printed to. */
    enum Stream {
        OUT,
        ERR
    }

    /** Leaves what snippets print to where the program's own streams go. */
    SnippetOutput UNROUTED = (source, stream, text) -> {};

    /**
     * Takes a piece of text. For one evaluation pieces come one at a time and in order, from any thread; whoever prints
     * waits for this.
     *
     * @param source what was evaluated
     * @param text whole characters, of a line or of many
     */
    void text(Source source, Stream stream, String text);
}
