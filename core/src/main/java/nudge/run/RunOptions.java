package nudge.run;

import nudge.data.UsageException;

/**
 * How a run is carried out; nothing of it changes a figure.
 *
 * @param concurrency requests at once, 1 to 1,024
 * @param reuse whether answers given before may be used
 * @param retryPauseMillis before a request is tried again; doubled the second time
 */
public record RunOptions(int concurrency, Reuse reuse, long retryPauseMillis) {
    /** Whether answers given before may be used. */
    public enum Reuse {
        /** What is in the store is not asked again; the same experiment is one run. */
        STORED,
        /** A new run with new answers, which later runs use. */
        FRESH
    }

    public static final RunOptions DEFAULTS = new RunOptions(8, Reuse.STORED, 500);

    public RunOptions {
        if (concurrency < 1 || concurrency > 1_024) {
            throw new UsageException("Concurrency " + concurrency
                    + " is out of range. Give how many requests may be under way at once: 1 to 1024.");
        }
    }

    public RunOptions withConcurrency(int requests) {
        return new RunOptions(requests, reuse, retryPauseMillis);
    }

    public RunOptions fresh() {
        return new RunOptions(concurrency, Reuse.FRESH, retryPauseMillis);
    }

    public RunOptions withRetryPauseMillis(long millis) {
        return new RunOptions(concurrency, reuse, millis);
    }
}
