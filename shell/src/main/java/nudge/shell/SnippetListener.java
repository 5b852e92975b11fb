package nudge.shell;

/** Hears of each snippet of a source as it ends, in order, on the thread that evaluates. */
@FunctionalInterface
public interface SnippetListener {
    /** Hears nothing. */
    SnippetListener NONE = (source, line, snippet, result) -> {};

    /**
     * One snippet has ended, well or not.
     *
     * @param source what it is part of
     * @param line 1-based line of the source that it begins in
     * @param snippet its text
     */
    void ended(Source source, int line, String snippet, Result result);
}
