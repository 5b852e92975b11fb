package nudge.model;

import java.util.Optional;

/**
 * Fills the holes of prompts. Implementations may be called from several threads at once; those that can do one thing
 * at a time queue.
 */
public interface LanguageModel extends AutoCloseable {
    ModelInfo info();

    /** What is supposed of it as long as nobody has been asked; nothing where {@link #info} needs to ask nobody. */
    default Optional<ModelInfo> supposed() {
        return Optional.empty();
    }

    /**
     * The request's prompt with all its holes filled, in order, each seeing the ones before it.
     *
     * @throws ModelException which says by its kind whether asking again may help
     * @throws InterruptedException when the calling thread is interrupted
     */
    Completion complete(Request request, Cancellation cancellation) throws InterruptedException;

    /**
     * As {@link #complete(Request, Cancellation)}, telling each hole's text while it is written; a model that cannot
     * ({@link Capability#STREAMING}) tells it at the end. Choices are not told.
     *
     * @throws ModelException likewise; what was told before a {@link ModelException.Kind#CANCELLED} is an unfinished answer
     * @throws InterruptedException likewise
     */
    default Completion complete(Request request, Cancellation cancellation, TextListener listener)
            throws InterruptedException {
        var completion = complete(request, cancellation);
        completion.fills().stream()
                .filter(fill -> fill.mode() == Fill.Mode.TEXT && !fill.text().isEmpty())
                .forEach(fill -> listener.text(fill.hole(), fill.text()));
        return completion;
    }

    /**
     * As {@link #complete(Request, Cancellation)}, going on from the holes that are filled already and telling each that
     * is filled before the last. A model that fills them in one go takes no notice.
     *
     * @throws ModelException likewise
     * @throws InterruptedException likewise
     */
    default Completion complete(Request request, Cancellation cancellation, Steps steps) throws InterruptedException {
        return complete(request, cancellation);
    }

    /** How many requests at once suit it, where nobody says: a few that wait in line, or as many as most servers take. */
    default int usualConcurrency() {
        return 4;
    }

    /**
     * How many samples of a run are asked twice, where nobody says, to see what flips for no reason; 0 where each request
     * costs somebody money or was never recorded.
     */
    default int usualFloor() {
        return 60;
    }

    /** Ends processes and connections. Never fails. */
    @Override
    void close();
}
