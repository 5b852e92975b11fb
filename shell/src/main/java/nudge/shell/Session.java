package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.run.RunOptions;
import nudge.run.RunSnapshot.State;
import nudge.run.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of snippets work on. Snippets are static code, so one session is reached by a static: the one place in
 * the project where that is so. Safe for use by several threads.
 */
public final class Session implements AutoCloseable {
    private static final AtomicReference<@Nullable Session> CURRENT = new AtomicReference<>();

    private static final int LOOKS = 8;
    private static final long LOOK_NANOS = 5_000_000;

    private final Nudge nudge;
    private final Front front;
    private final List<RunHandle> started = new ArrayList<>();

    private Session(Nudge nudge, Front front) {
        this.nudge = nudge;
        this.front = front;
    }

    /** Makes this session the one that snippets reach, until it is closed. */
    public static Session open(Nudge nudge, Front front) {
        var session = new Session(nudge, front);
        CURRENT.set(session);
        return session;
    }

    /** The session that snippets reach. */
    public static Session current() {
        return Optional.ofNullable(CURRENT.get())
                .orElseThrow(() -> new UsageException(
                        "No session is open here. Verbs such as run(...) work at the prompt of ./nudge, in its scripts and"
                                + " in notebooks."));
    }

    public Nudge nudge() {
        return nudge;
    }

    /** Starts a run before the eyes of the front end. Where it waits, an interrupt stops the run and keeps what is done. */
    RunHandle run(Task task, List<Condition> conditions, RunOptions options) {
        return begun(nudge.run(task, conditions, options, List.of(front.view())));
    }

    /** Goes on with a stored run, likewise. */
    RunHandle resume(String reference, RunOptions options) {
        return begun(nudge.resume(reference, options, List.of(front.view())));
    }

    private RunHandle begun(RunHandle handle) {
        remember(handle);
        return switch (front.pace()) {
            case BACKGROUND -> handle;
            case WAIT -> waited(handle);
        };
    }

    /** Whoever interrupts has the prompt back soon, and the handle; what is still under way is kept when it comes. */
    private static RunHandle waited(RunHandle handle) {
        try {
            return handle.await();
        } catch (InterruptedException e) {
            handle.stop();
            for (int i = 0; i < LOOKS && handle.run().state() == State.RUNNING; i++) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return handle;
        }
    }

    /** Waits for the end, once more where the waiting is interrupted. */
    private static void ended(RunHandle handle) {
        for (int tries = 0; tries < 2; tries++) {
            try {
                handle.await();
                return;
            } catch (InterruptedException e) {
                handle.stop();
            }
        }
    }

    /** Plays a stored run again before the eyes of the front end. */
    RunHandle replay(RunHandle handle) {
        var view = front.view();
        view.started(handle.run().header());
        handle.run().results().forEach(view::finished);
        view.changed(handle.run().snapshot());
        return handle;
    }

    /** The runs of this session that go on now, oldest first. */
    public synchronized List<RunHandle> running() {
        started.removeIf(handle -> handle.run().state() != State.RUNNING);
        return List.copyOf(started);
    }

    /** Stops all runs; what was answered is kept. Gives those that were running. */
    public List<RunHandle> stopRuns() {
        var running = running();
        running.forEach(RunHandle::stop);
        return running;
    }

    private synchronized void remember(RunHandle handle) {
        started.add(handle);
    }

    /** Stops all runs and waits until what they know is on disk. Whoever opened what it works on closes that. */
    @Override
    public void close() {
        stopRuns().forEach(Session::ended);
        CURRENT.compareAndSet(this, null);
    }
}
