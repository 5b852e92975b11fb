package nudge.model;

/**
 * Fills the holes of prompts. Implementations may be called from several threads at once; those that can do one thing
 * at a time queue.
 */
public interface LanguageModel extends AutoCloseable {
    ModelInfo info();

    /**
     * The request's prompt with all its holes filled, in order, each seeing the ones before it.
     *
     * @throws ModelException which says by its kind whether asking again may help
     * @throws InterruptedException when the calling thread is interrupted
     */
    Completion complete(Request request, Cancellation cancellation) throws InterruptedException;

    /** Ends processes and connections. Never fails. */
    @Override
    void close();
}
