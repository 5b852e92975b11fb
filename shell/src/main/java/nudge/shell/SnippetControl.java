package nudge.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this JVM, each on a thread of its own, and keeps the object that the last one gave. A snippet that is
 * to stop is interrupted, ends at the next check that {@link SnippetWeaver} put into it, and is stopped by force where
 * the JDK can; never while it is inside Nudge: that code is asked by an interrupt. What still runs is left behind.
 */
final class SnippetControl extends LocalExecutionControl {
    /** How long a snippet that is to stop may take before it is left behind. */
    static final long PATIENCE_MILLIS = 60;

    private static final Method CALL = callMethod();
    private static final long GRACE_MILLIS = 30;
    /** How long threads of the common pool that worked for a stopped snippet are told to stop after it has ended. */
    private static final long ECHO_MILLIS = 100;

    private static final long REST_MILLIS = 1000;
    private static final String SNIPPETS = "REPL.";
    private static final String OURS = "nudge.";

    private final Ballast ballast;
    private CellOutput output = new CellOutput(Source.of(""), SnippetOutput.UNROUTED);
    private volatile @Nullable Invocation last;
    private volatile boolean stopping;

    SnippetControl(Ballast ballast) {
        this.ballast = ballast;
    }

    /** The last call, finished or not. */
    Optional<Invocation> last() {
        return Optional.ofNullable(last);
    }

    /** A new source begins: what its snippets print goes there. */
    void open(CellOutput printed) {
        output = printed;
        ballast.arm();
    }

    /** A new piece of source begins: what was stopped before is no matter any more. */
    void begin() {
        last().ifPresent(Invocation::forget);
        last = null;
        stopping = false;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(Arrays.stream(classes)
                .map(each -> new ClassBytecodes(each.name(), SnippetWeaver.woven(each.bytecodes())))
                .toArray(ClassBytecodes[]::new));
    }

    @Override
    protected String invoke(Method method) throws Exception {
        var invocation = new Invocation(method, output, ballast);
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
        while (!invocation.isReleased()) {
            try {
                invocation.awaitSettled();
                if (!invocation.isReleasedWithin(PATIENCE_MILLIS)) {
                    invocation.abandon();
                }
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
        last().filter(invocation -> !invocation.isReleased() && !invocation.isStopped())
                .ifPresent(this::pursue);
    }

    /** Leaves the running snippet's thread behind; whether there was one. */
    boolean abandon() {
        var running = last().filter(invocation -> !invocation.isReleased());
        running.ifPresent(Invocation::abandon);
        return running.isPresent();
    }

    private void pursue(Invocation invocation) {
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
