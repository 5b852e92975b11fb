package nudge.cli;

/**
 * While open, Ctrl-C stops a run, and the process ends once the thread that opened this has shown what was kept. Works by
 * a shutdown hook, so the exit code is 130 as a person's shell expects.
 */
final class StopOnInterrupt implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 15_000;

    /** What the opening thread waits for. */
    interface Awaited {
        void await() throws InterruptedException;
    }

    private final Awaited awaited;
    private final Thread hook;

    /** @param stop makes it end soon */
    StopOnInterrupt(Runnable stop, Awaited awaited) {
        this.awaited = awaited;
        var opener = Thread.currentThread();
        hook = new Thread(
                () -> {
                    stop.run();
                    waitFor(opener);
                },
                "stop-on-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for the end. */
    void await() throws InterruptedException {
        awaited.await();
    }

    private static void waitFor(Thread opener) {
        try {
            opener.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending: the hook has run or runs, as it should.
        }
    }
}
