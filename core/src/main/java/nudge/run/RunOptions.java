package nudge.run;

import java.time.Duration;
import nudge.data.UsageException;

/**
 * How a run is carried out; nothing of it changes a figure.
 *
 * @param concurrency requests at once, 1 to 1,024
 * @param reuse whether answers given before may be used
 * @param retryPauseMillis before a request is tried again; doubled each time
 * @param patience how long a request may take with all its tries, pauses counted
 * @param budget what it may spend
 */
public record RunOptions(int concurrency, Reuse reuse, long retryPauseMillis, Duration patience, Budget budget) {
    /** Whether answers given before may be used. */
    public enum Reuse {
        /** What is in the store is not asked again; the same experiment is one run. */
        STORED,
        /** A new run with new answers, which later runs use. */
        FRESH
    }

    public static final RunOptions DEFAULTS = new RunOptions(8, Reuse.STORED, 500, Duration.ofMinutes(10), Budget.NONE);

    public RunOptions {
        if (concurrency < 1 || concurrency > 1_024) {
            throw new UsageException("Concurrency " + concurrency
                    + " is out of range. Give how many requests may be under way at once: 1 to 1024.");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new UsageException("Patience of " + patience.toSeconds()
                    + " s is none. Give how many seconds a request may take with all its tries: 1 or more.");
        }
    }

    public RunOptions withConcurrency(int requests) {
        return new RunOptions(requests, reuse, retryPauseMillis, patience, budget);
    }

    public RunOptions fresh() {
        return new RunOptions(concurrency, Reuse.FRESH, retryPauseMillis, patience, budget);
    }

    public RunOptions withRetryPauseMillis(long millis) {
        return new RunOptions(concurrency, reuse, millis, patience, budget);
    }

    public RunOptions withPatience(Duration longest) {
        return new RunOptions(concurrency, reuse, retryPauseMillis, longest, budget);
    }

    public RunOptions withBudget(Budget most) {
        return new RunOptions(concurrency, reuse, retryPauseMillis, patience, most);
    }
}
