package nudge.models.worker;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How many threads a decode gets: all, or one where other programs need the processor. The engine's threads wait for
 * each other by spinning, about a thousand times a token; where one of them has to share its core, a decode takes ten to
 * fifty times as long as on one thread. The number of threads never changes a result.
 *
 * <p>One thread's time per token is known from a first decode. A decode on all threads that takes longer than that shows
 * a crowded machine; from then on one thread decodes, and a small decode tries all of them now and then.
 */
final class Pace {
    /** Decodes of one token, of a few, of many: each has a time per token of its own. */
    private static final int[] CLASSES = {1, 16};

    private static final double SLOWER = 1.3;
    private static final long SHORTEST_PAUSE_NANOS = 500_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000_000L;

    /** Tokens of a chunk while it is not known that all threads are faster, so that finding out costs little. */
    private static final int CAREFUL_CHUNK = 32;

    private final int all;
    private final LongSupplier nanos;
    private final double[] alone = new double[CLASSES.length + 1];
    private boolean crowded = true;
    private long pause = SHORTEST_PAUSE_NANOS;
    private long tryAgain;

    /**
     * A pace that knows nothing yet.
     *
     * @param all the threads a decode gets at most
     * @param nanos a clock
     */
    Pace(int all, LongSupplier nanos) {
        this.all = all;
        this.nanos = nanos;
        this.tryAgain = nanos.getAsLong();
        Arrays.fill(alone, Double.NaN);
    }

    long now() {
        return nanos.getAsLong();
    }

    /** How many tokens a chunk has at most. */
    int chunk() {
        return all > 1 && crowded && now() >= tryAgain ? CAREFUL_CHUNK : KeptPrefix.CHUNK;
    }

    /** The threads for a decode of so many tokens. */
    int threads(int tokens) {
        if (all == 1 || Double.isNaN(alone[kind(tokens)])) {
            return 1;
        }
        boolean small = tokens <= CAREFUL_CHUNK;
        return !crowded || (small && now() >= tryAgain) ? all : 1;
    }

    /** Hears how long a decode took. */
    void took(int tokens, int threads, long tookNanos) {
        double each = (double) tookNanos / tokens;
        int kind = kind(tokens);
        if (threads == 1) {
            alone[kind] = Double.isNaN(alone[kind]) ? each : 0.7 * alone[kind] + 0.3 * each;
        } else if (each > SLOWER * alone[kind]) {
            crowded = true;
            tryAgain = now() + pause;
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        } else {
            crowded = false;
            pause = SHORTEST_PAUSE_NANOS;
        }
    }

    private static int kind(int tokens) {
        int kind = 0;
        while (kind < CLASSES.length && tokens > CLASSES[kind]) {
            kind++;
        }
        return kind;
    }
}
