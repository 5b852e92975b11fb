package nudge.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests are with the model at once: as many as were asked for, or fewer where it refuses more. What it takes
 * is learnt from refusals: of several in a row (then as many as it kept are right), or of a share that stays (then that
 * share is too many). It is cut by a quarter where answers do not come in time. One more than that is tried after many answers, sooner each time it goes well; so a model that was busy for a while gets its
 * full load back. Where even one is refused, all wait. Thread-safe.
 */
final class Throttle {
    /** Before anything is known of the model. */
    private static final int FIRST = 256;

    /** While nothing was refused, each answer makes room for so many more: all that was asked for within a few answers. */
    private static final int GROWTH = 3;

    /** Fewer refusals in a row are chance, not a limit. */
    private static final int IN_A_ROW = 3;

    /** Rounds of answers before one more is tried. */
    private static final int ROUNDS = 8;

    private static final int MOST_ROUNDS = 32;
    private static final int PART = 4;

    /** Over so many rounds the share of refusals is taken; up to one in so many is the price of trying one more. */
    private static final int SHARE_ROUNDS = 2;

    private static final int LEAST_TOLD = 16;
    private static final int TOLERATED = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final int most;
    private final Clock clock;
    private int limit;
    private int busy;
    private int known;
    private int rounds = ROUNDS;
    private int quiet;
    private int refusedInARow;
    private int told;
    private int refusedOfThose;
    private long sent;
    private long cutAt;
    private long closedUntil = Long.MIN_VALUE;

    /**
     * All of it free.
     *
     * @param most that were asked for
     */
    Throttle(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
        this.limit = Math.min(most, FIRST);
        this.known = most;
    }

    /** Waits for room; the number of the request, counted from 1. Each one must be answered, refused or given up. */
    long enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long closed = closedUntil - clock.millis();
                if (closed > 0 && closedUntil != Long.MIN_VALUE) {
                    var unused = room.await(closed, TimeUnit.MILLISECONDS);
                } else if (busy >= limit) {
                    room.await();
                } else {
                    busy++;
                    sent++;
                    return sent;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    void answered() {
        lock.lock();
        try {
            refusedInARow = 0;
            told++;
            if (isRefusingAShare()) {
                settle(limit - Math.max(1, Math.round((float) limit * refusedOfThose / told)), ROUNDS);
            } else if (limit < known) {
                limit = Math.min(known, limit + (known == most ? GROWTH : 1));
            } else if (limit < most) {
                quiet++;
                if (quiet >= rounds * limit) {
                    tryMore();
                }
            }
            left();
        } finally {
            lock.unlock();
        }
    }

    /** What was tried went well for so long that it counts as known; a little more is tried. */
    private void tryMore() {
        quiet = 0;
        limit = Math.min(most, limit + (rounds == 1 ? Math.max(1, limit / PART) : 1));
        known = limit;
        rounds = Math.max(1, rounds / 2);
    }

    /** The model has too much to do: whether that was news, and fewer are sent from now on. */
    boolean refused(Optional<Duration> retryAfter) {
        lock.lock();
        try {
            refusedInARow++;
            told++;
            refusedOfThose++;
            boolean triedMore = limit == known && known < most && quiet <= limit;
            int before = limit;
            if (triedMore || refusedInARow >= IN_A_ROW) {
                settle(triedMore ? limit - 1 : Math.min(limit, busy - 1), triedMore ? 2 * ROUNDS : ROUNDS);
            }
            if (limit == 1 && refusedInARow >= IN_A_ROW) {
                closedUntil = clock.millis() + retryAfter.orElse(Duration.ZERO).toMillis();
            }
            left();
            return limit < before;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a share was refused that is more than what trying costs; asked after each answer, it begins anew now and then. */
    private boolean isRefusingAShare() {
        if (told < Math.max(LEAST_TOLD, SHARE_ROUNDS * limit)) {
            return false;
        }
        boolean share = refusedOfThose * TOLERATED > told;
        if (!share) {
            told = 0;
            refusedOfThose = 0;
        }
        return share;
    }

    /** So many are right until more is known; the next try is so many rounds away. */
    private void settle(int right, int roundsToTry) {
        limit = Math.max(1, right);
        known = limit;
        rounds = Math.min(MOST_ROUNDS, roundsToTry);
        quiet = limit + 1;
        told = 0;
        refusedOfThose = 0;
    }

    /** An answer did not come in time: whether fewer are sent from now on. Those sent before the last cut change nothing. */
    boolean late(long number) {
        lock.lock();
        try {
            int before = limit;
            if (number > cutAt) {
                limit = Math.max(1, limit - Math.max(1, limit / PART));
                known = limit;
                quiet = 0;
                rounds = ROUNDS;
                cutAt = sent;
            }
            left();
            return limit < before;
        } finally {
            lock.unlock();
        }
    }

    /** The request ended in a way that says nothing about how much the model has to do. */
    void gaveUp() {
        lock.lock();
        try {
            left();
        } finally {
            lock.unlock();
        }
    }

    private void left() {
        busy--;
        for (int i = busy; i < limit; i++) {
            room.signal();
        }
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }
}
