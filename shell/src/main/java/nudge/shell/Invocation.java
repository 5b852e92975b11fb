package nudge.shell;

import java.lang.reflect.InvocationTargetException;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nudge.shell.SnippetOutput.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a snippet's method, or of what shows its value: its thread, its value, its failure, and what it prints. Written by the snippet's
 * thread, read by the thread that waits for it. Threads that the snippet starts know it too.
 */
final class Invocation {
    /** Says to a thread that JShell starts which call it is to make; threads inherit it. */
    private static final InheritableThreadLocal<Invocation> CALL = new InheritableThreadLocal<>();

    /** The call that runs now: threads of the common pool work for anybody. */
    private static final AtomicReference<@Nullable Invocation> CURRENT = new AtomicReference<>();

    /** What is called. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call() throws InvocationTargetException, IllegalAccessException;
    }

    private final Body body;
    private final CellOutput output;
    private final Ballast ballast;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread thread = Thread.currentThread();
    private volatile @Nullable Object value;
    private volatile @Nullable Throwable failure;
    private volatile OptionalInt exit = OptionalInt.empty();
    private volatile boolean stopped;
    private volatile boolean abandoned;

    Invocation(Body body, CellOutput output, Ballast ballast) {
        this.body = body;
        this.output = output;
        this.ballast = ballast;
    }

    /** The call that this thread works for; none where no snippet started it. */
    static @Nullable Invocation ofThisThread() {
        if (isCommon()) {
            var running = CURRENT.get();
            return running == null ? CALL.get() : running;
        }
        return CALL.get();
    }

    private static boolean isCommon() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** Ends this thread's work if it belongs to a call that is to stop: the snippet's own thread, or a common one. */
    static void checkThisThread() {
        var call = isCommon() ? CURRENT.get() : CALL.get();
        if (call == null ? isCommon() : call.stopped && (call.isOwn() || isCommon())) {
            throw new Ending("stopped");
        }
    }

    /** Ends the snippet whose thread this is and remembers the code; any other thread ends alone, with a note. */
    static void exit(int code) {
        var call = ofThisThread();
        if (call != null && call.isOwn()) {
            call.exit = OptionalInt.of(code);
            throw new Ending("exit");
        }
        Thread.currentThread().setUncaughtExceptionHandler((ended, why) -> {});
        if (call != null) {
            call.output.text(
                    Stream.ERR,
                    "Thread '" + Thread.currentThread().getName() + "' asked to end the session with code " + code
                            + "; only the thread ends.\n");
        }
        throw new Ending("exit");
    }

    private boolean isOwn() {
        return started.getCount() == 0 && Thread.currentThread() == thread;
    }

    /** Where what this thread prints goes; none where that is to the program's own streams. */
    static @Nullable CellOutput outputOfThisThread() {
        var call = ofThisThread();
        if (call == null || !call.output.isRouted()) {
            return null;
        }
        if (call.stopped && call.isOwn()) {
            throw new Ending("stopped");
        }
        return call.output;
    }

    /** What it is part of. */
    Source source() {
        return output.source();
    }

    /** Makes this the call of the threads that the current thread starts from now on. */
    void announce() {
        CALL.set(this);
    }

    /** What JShell calls in a snippet's stead: calls the snippet and keeps the object it gives. */
    static void call() {
        CALL.get().run();
    }

    private void run() {
        var current = Thread.currentThread();
        thread = current;
        started.countDown();
        CURRENT.set(this);
        try {
            keep(body.call());
        } catch (InvocationTargetException e) {
            failed(e.getCause());
        } catch (IllegalAccessException | RuntimeException | Error e) {
            failed(e);
        } finally {
            CURRENT.compareAndSet(this, null);
            end();
        }
    }

    private synchronized void keep(@Nullable Object given) {
        value = abandoned ? null : given;
    }

    private void failed(@Nullable Throwable thrown) {
        failure = thrown;
        ballast.releaseFor(thrown);
    }

    void end() {
        started.countDown();
        ended.countDown();
        release();
    }

    private void release() {
        released.countDown();
        settled.countDown();
    }

    /** From now on it is to stop, by itself where it can. */
    void stop() {
        stopped = true;
        settled.countDown();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Gives the waiting thread its way back although the snippet still runs. */
    synchronized void abandon() {
        abandoned = true;
        CURRENT.compareAndSet(this, null);
        release();
    }

    /** Waits until it has ended, was left behind, or is to stop. */
    void awaitSettled() throws InterruptedException {
        settled.await();
    }

    boolean isReleasedWithin(long millis) throws InterruptedException {
        return released.await(millis, TimeUnit.MILLISECONDS);
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether nobody waits for it any more. */
    boolean isReleased() {
        return released.getCount() == 0;
    }

    boolean wasAbandoned() {
        return abandoned;
    }

    /** The thread the snippet runs on, once it does. */
    Thread awaitThread() throws InterruptedException {
        started.await();
        return thread;
    }

    @Nullable
    Object value() {
        return value;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The code that the snippet asked to end the session with. */
    OptionalInt exitCode() {
        return exit;
    }

    /** Threads that it started may keep this call for ever; its value must not stay with them. */
    void forget() {
        value = null;
        failure = null;
    }
}
