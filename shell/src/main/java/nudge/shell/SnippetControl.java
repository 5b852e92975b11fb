package nudge.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this JVM, each on a thread of its own, and keeps the object that the last one gave. Only the
 * snippet's own thread is ever stopped, and never while it is inside Nudge: that code is asked by an interrupt.
 */
final class SnippetControl extends LocalExecutionControl {
    private static final Method CALL = callMethod();
    private static final long GRACE_MILLIS = 30;
    private static final String SNIPPETS = "REPL.";
    private static final String OURS = "nudge.";

    private volatile @Nullable Invocation last;
    private volatile boolean stopping;

    /** The last call, finished or not. */
    Optional<Invocation> last() {
        return Optional.ofNullable(last);
    }

    /** A new piece of source begins: what was stopped before is no matter any more. */
    void begin() {
        last = null;
        stopping = false;
    }

    @Override
    protected String invoke(Method method) throws Exception {
        var invocation = new Invocation(method);
        last = invocation;
        if (stopping) {
            throw new StoppedException();
        }
        var carrier = new Thread(() -> carry(invocation), "nudge-snippet");
        carrier.setDaemon(true);
        carrier.start();
        awaitEnd(invocation);
        var failure = invocation.failure();
        if (invocation.wasAbandoned()) {
            throw new StoppedException();
        }
        if (failure != null) {
            throw new InvocationTargetException(failure);
        }
        return "";
    }

    /** To interrupt the thread that waits is to ask the snippet to stop. */
    private void awaitEnd(Invocation invocation) {
        while (!invocation.hasEnded()) {
            try {
                invocation.await();
            } catch (InterruptedException e) {
                stop();
            }
        }
    }

    /** On JDK 17 the call below sets a handler for all threads and leaves it there; it is put back. */
    private void carry(Invocation invocation) {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        invocation.announce();
        try {
            super.invoke(CALL);
        } catch (Exception e) {
            // The snippet was stopped: whoever stopped it remembers.
        } finally {
            invocation.end();
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        last().filter(invocation -> !invocation.hasEnded()).ifPresent(this::pursue);
    }

    /** Leaves the running snippet's thread behind; whether there was one. */
    boolean abandon() {
        var running = last().filter(invocation -> !invocation.hasEnded());
        running.ifPresent(Invocation::abandon);
        return running.isPresent();
    }

    private void pursue(Invocation invocation) {
        var pursuer = new Thread(
                () -> {
                    try {
                        stopUntilEnded(invocation);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "nudge-stop");
        pursuer.setDaemon(true);
        pursuer.start();
    }

    /** Interrupts once, so that what cleans up is left to it; then stops the thread as soon as that may be. */
    private void stopUntilEnded(Invocation invocation) throws InterruptedException {
        var thread = invocation.awaitThread();
        askWovenChecks();
        thread.interrupt();
        while (!invocation.endsWithin(isBusyItself(thread) ? 1 : GRACE_MILLIS)) {
            if (isStoppable(thread)) {
                halt(thread);
            }
        }
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

    /** Before JDK 20 a thread can be stopped; later JDKs weave checks into snippets instead. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void halt(Thread thread) {
        if (Runtime.version().feature() < 20) {
            thread.stop();
        }
    }

    /** From JDK 23 on every method and loop of a snippet asks a flag whether to go on. */
    private void askWovenChecks() {
        try {
            findClass("REPL.$Cancel$").getField("allStop").set(null, true);
        } catch (ReflectiveOperationException e) {
            // No such flag in this JDK: it is halt's turn.
        }
    }

    private static Method callMethod() {
        try {
            var method = Invocation.class.getDeclaredMethod("call");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Invocation.call() is gone, yet snippets are called by it.", e);
        }
    }
}
