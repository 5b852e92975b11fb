package nudge.kernel;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How quickly cells may show values: a server of Jupyter drops more than a thousand messages a second, and what a page
 * cannot take in lies in memory. Whoever shows too much waits a little. Safe for use by several threads.
 */
final class Pace {
    private static final int FULL = 2600;
    private static final int MILLIS = 50;
    private static final int EACH_TIME = 30;
    private static final int BYTES = 2500;

    private final ScheduledExecutorService timer;
    private int left = FULL;
    private boolean isFilling;

    /** @param timer does short work later; it must never wait here */
    Pace(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Waits until a message of about this many bytes may be sent; not at all where the thread is interrupted. */
    synchronized void await(long bytes) {
        left -= (int) Math.min(2L * FULL, 1 + bytes / BYTES);
        if (left < FULL / 2 && !isFilling) {
            isFilling = true;
            later();
        }
        try {
            while (left < 0 && isFilling) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void later() {
        var unused = timer.schedule(this::fill, MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void fill() {
        left = Math.min(FULL, left + EACH_TIME);
        isFilling = left < FULL;
        notifyAll();
        if (isFilling && !timer.isShutdown()) {
            later();
        }
    }
}
