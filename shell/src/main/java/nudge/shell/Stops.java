package nudge.shell;

/**
 * How many snippets are to stop and have not ended: asked once a loop by all snippets, so it is one look at a field.
 * Safe for use by several threads.
 */
final class Stops {
    /** Snippets are static code: they reach it here. */
    static final Stops CURRENT = new Stops();

    private volatile int wanted;

    boolean areWanted() {
        return wanted > 0;
    }

    synchronized void begin() {
        wanted++;
    }

    synchronized void end() {
        wanted--;
    }
}
