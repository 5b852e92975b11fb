package nudge.shell;

import java.util.Arrays;

/**
 * Stops a snippet's thread: by an interrupt, by the checks that are woven into it, and by force where the JDK can and no
 * code of Nudge would be torn apart. Works on a thread of its own.
 */
final class Pursuit {
    private static final long GRACE_MILLIS = 30;
    private static final long REST_MILLIS = 1000;

    /** How long threads of the common pool that worked for a stopped snippet are told to stop after it has ended. */
    private static final long ECHO_MILLIS = 100;

    private static final String SNIPPETS = "REPL.";
    private static final String OURS = "nudge.";

    private Pursuit() {}

    /** Asks a snippet to stop, and goes on until it has. */
    static void begin(Invocation invocation) {
        invocation.stop();
        Stops.CURRENT.begin();
        var pursuer = new Thread(
                () -> {
                    try {
                        stopUntilEnded(invocation);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        Stops.CURRENT.end();
                    }
                },
                "nudge-stop");
        pursuer.setDaemon(true);
        pursuer.start();
    }

    /**
     * Interrupts once, so that what cleans up is left to it; then stops the thread as soon as that may be. A thread that
     * was left behind is pursued ever more slowly.
     */
    private static void stopUntilEnded(Invocation invocation) throws InterruptedException {
        var thread = invocation.awaitThread();
        thread.interrupt();
        long rest = GRACE_MILLIS;
        while (!invocation.endsWithin(isBusyItself(thread) && !invocation.wasAbandoned() ? 1 : rest)) {
            if (isStoppable(thread)) {
                thread.interrupt();
                halt(thread);
            }
            if (invocation.wasAbandoned()) {
                rest = Math.min(REST_MILLIS, 2 * rest);
            }
        }
        Thread.sleep(ECHO_MILLIS);
    }

    /** Whether the snippet's own code runs and nothing that it called: then an interrupt is heard by nobody. */
    private static boolean isBusyItself(Thread thread) {
        var frames = thread.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(SNIPPETS);
    }

    /** Whether no code of Nudge runs on the thread above the snippet's innermost frame. */
    private static boolean isStoppable(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(OURS) || name.startsWith(SNIPPETS))
                .findFirst()
                .filter(name -> name.startsWith(SNIPPETS))
                .isPresent();
    }

    /** Before JDK 20 a thread can be stopped; later only the checks in the snippet itself stop it. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void halt(Thread thread) {
        if (Runtime.version().feature() < 20) {
            thread.stop();
        }
    }
}
