package nudge.shell;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
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
    private final Ballast ballast;
    private final Turns turns;
    private CellOutput output = new CellOutput(Source.of(""), SnippetOutput.UNROUTED);
    private @Nullable Field found;
    private volatile @Nullable Invocation last;
    private volatile boolean stopping;
    private @Nullable Stopwatch stopwatch;

    SnippetControl(Ballast ballast, Turns turns) {
        this.ballast = ballast;
        this.turns = turns;
    }

    /** The last call, finished or not. */
    Optional<Invocation> last() {
        return Optional.ofNullable(last);
    }

    /** A new source begins: what its snippets print goes there. */
    void open(CellOutput printed) {
        output = printed;
    }

    /** From now on calls are measured. */
    void measure(Stopwatch watch) {
        stopwatch = watch;
    }

    /** From now on they are not. */
    void measureNothing() {
        stopwatch = null;
    }

    /** Whether there is memory to compile and run something; a little is held back for when there is none. */
    boolean hasRoom() {
        return ballast.arm();
    }

    /** Gives back what is held back. */
    void makeRoom() {
        ballast.release();
    }

    /** The field behind a variable of the session. */
    Optional<Field> field(JShell shell, VarSnippet variable) {
        found = null;
        shell.varValue(variable);
        return Optional.ofNullable(found);
    }

    /** JShell asks for a variable's text, which nobody reads here; its field is remembered instead. */
    @Override
    public String varValue(String className, String variable) {
        try {
            var field = findClass(className).getDeclaredField(variable);
            found = field.trySetAccessible() ? field : null;
        } catch (ReflectiveOperationException e) {
            found = null;
        }
        return "";
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
        Invocation.Body call = () -> called(method);
        var watch = stopwatch;
        var invocation = new Invocation(watch == null ? call : watch.around(call), output, ballast);
        last = invocation;
        if (stopping) {
            throw new StoppedException();
        }
        var carrier = new Thread(() -> carry(invocation), "nudge-snippet");
        carrier.setDaemon(true);
        carrier.start();
        turns.lettingOthersAsk(() -> awaitEnd(invocation));
        var failure = invocation.failure();
        if (invocation.wasAbandoned()) {
            throw new StoppedException();
        }
        if (failure != null) {
            throw new InvocationTargetException(failure);
        }
        return "";
    }

    private static @Nullable Object called(Method method) throws InvocationTargetException, IllegalAccessException {
        Thread.currentThread().setContextClassLoader(method.getDeclaringClass().getClassLoader());
        return method.invoke(null);
    }

    /** Does work in which code of snippets may run, such as showing a value, so that it can be stopped like a snippet. */
    Invocation guarded(Invocation.Body work) {
        begin();
        var invocation = new Invocation(work, output, ballast);
        last = invocation;
        var worker = new Thread(
                () -> {
                    invocation.announce();
                    Invocation.call();
                },
                "nudge-show");
        worker.setDaemon(true);
        worker.start();
        turns.lettingOthersAsk(() -> awaitEnd(invocation));
        return invocation;
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
                .ifPresent(Pursuit::begin);
    }

    /** Leaves the running snippet's thread behind; whether there was one. */
    boolean abandon() {
        var running = last().filter(invocation -> !invocation.isReleased());
        running.ifPresent(Invocation::abandon);
        return running.isPresent();
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
