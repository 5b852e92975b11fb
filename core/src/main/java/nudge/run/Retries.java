package nudge.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import nudge.model.ModelException.Load;
import nudge.store.CacheKey;

/**
 * Whether and when a request that failed is asked again. Pauses double and are jittered, by the request itself and not by
 * chance; what a server asks for (Retry-After) is kept to. Failures are bounded in number and all tries of a request in
 * time; refusals in time only, since a server that has too much to do is not broken. Used by one thread.
 */
final class Retries {
    /** Enough for a server that is away for seven seconds, whatever the jitter. */
    static final int TRIES = 6;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final RunOptions options;
    private final CacheKey key;
    private final Clock clock;
    private final long began;
    private int failures;
    private int refusals;
    private Duration unwanted = Duration.ZERO;

    Retries(RunOptions options, CacheKey key, Clock clock) {
        this.options = options;
        this.key = key;
        this.clock = clock;
        this.began = clock.millis();
    }

    /** How long to wait before the next try; nothing where this was the last. */
    Optional<Duration> after(ModelException e) {
        if (e.kind() != Kind.RETRIABLE) {
            return Optional.empty();
        }
        boolean isRefusal = e.load() == Load.TOO_MUCH;
        if (isRefusal) {
            refusals++;
        } else {
            failures++;
        }
        var pause = e.retryAfter()
                .map(asked -> asked.plus(jittered(asked.dividedBy(10))))
                .orElseGet(() -> jittered(backOff(isRefusal ? refusals : failures)));
        long left = options.patience().toMillis() - (clock.millis() - began);
        if (pause.toMillis() > left) {
            unwanted = e.retryAfter().orElse(Duration.ZERO);
            return Optional.empty();
        }
        return failures >= TRIES ? Optional.empty() : Optional.of(pause);
    }

    /** What is said when there is no other try. */
    String givenUp(String why) {
        int tries = failures + refusals;
        long seconds = (clock.millis() - began) / 1000;
        var tried = tries <= 1 ? "" : " Tried " + tries + " times" + (seconds > 0 ? " in " + seconds + " s." : ".");
        return why
                + tried
                + (unwanted.isZero()
                        ? ""
                        : " It wants to be left alone for " + unwanted.toSeconds() + " s, longer than the "
                                + options.patience().toSeconds() + " s that a request may take (--patience).");
    }

    private Duration backOff(int times) {
        long millis = options.retryPauseMillis() << Math.min(MOST_DOUBLINGS, times - 1);
        return Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), millis));
    }

    /** Between half of it and all of it. */
    private Duration jittered(Duration pause) {
        int share = Math.floorMod((key.hash() + failures + "/" + refusals).hashCode(), 1001);
        return Duration.ofNanos(pause.toNanos() / 2 + pause.toNanos() / 2000 * share);
    }
}
