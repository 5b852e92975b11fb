package nudge.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call of a snippet's method: its thread, its value, its failure. Written by the snippet's thread, read by the
 * thread that waits for it.
 */
final class Invocation {
    /** Says to a thread that JShell starts which call it is to make; threads inherit it. */
    private static final InheritableThreadLocal<Invocation> CALL = new InheritableThreadLocal<>();

    private final Method method;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread thread = Thread.currentThread();
    private volatile @Nullable Object value;
    private volatile @Nullable Throwable failure;
    private volatile boolean abandoned;

    Invocation(Method method) {
        this.method = method;
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
        current.setContextClassLoader(method.getDeclaringClass().getClassLoader());
        try {
            value = method.invoke(null);
        } catch (InvocationTargetException e) {
            failure = e.getCause();
        } catch (IllegalAccessException e) {
            failure = e;
        } finally {
            end();
        }
    }

    void end() {
        started.countDown();
        ended.countDown();
    }

    /** Gives the waiting thread its way back although the snippet still runs. */
    void abandon() {
        abandoned = true;
        end();
    }

    void await() throws InterruptedException {
        ended.await();
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
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
}
