package nudge.model;

/**
 * The holes of one prompt that were filled before a later one failed, or before the program was ended: they are not asked
 * for again. Used by the thread that asks.
 */
public interface Steps {
    /** Remembers nothing. */
    Steps NONE = new Steps() {
        @Override
        public Completion filled() {
            return Completion.absentAnswer();
        }

        @Override
        public void filled(Completion soFar) {}
    };

    /** The first holes as they were filled, with what that cost; absent where none was. */
    Completion filled();

    /**
     * One more is filled, and it is not the last. Returns when it is kept.
     *
     * @param soFar all that are filled now
     * @throws InterruptedException when the calling thread is interrupted
     */
    void filled(Completion soFar) throws InterruptedException;
}
