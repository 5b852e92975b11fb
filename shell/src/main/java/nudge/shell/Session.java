package nudge.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import nudge.Chat;
import nudge.Nudge;
import nudge.Question;
import nudge.RunHandle;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.prompt.Condition;
import nudge.run.Playback;
import nudge.run.RunOptions;
import nudge.run.RunSnapshot.State;
import nudge.run.Task;
import nudge.run.Tempo;
import nudge.shell.deps.Additions;
import nudge.shell.deps.Dependencies;
import nudge.shell.deps.MavenPlaces;
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
    private final Dependencies dependencies;
    private volatile Consumer<Path> classPath = path -> {};
    private final OwnForms forms = new OwnForms();
    private @Nullable Bundles bundles;
    private final AtomicInteger displayed = new AtomicInteger();
    private final List<Playing> playing = new ArrayList<>();
    private volatile @Nullable Task lastTask;

    /** A stored run that is played again. */
    private record Playing(Playback playback, RunHandle handle) {
        boolean isOver() {
            return playback.isOver();
        }
    }

    private Session(Nudge nudge, Front front) {
        this.nudge = nudge;
        this.front = front;
        this.dependencies =
                Dependencies.of(MavenPlaces.usual(nudge.settings().models().notices()));
    }

    /** Makes this session the one that snippets reach, until it is closed. */
    public static Session open(Nudge nudge, Front front) {
        var session = new Session(nudge, front);
        nudge.startBy((task, conditions) ->
                session.run(task, conditions, RunOptions.DEFAULTS.withConcurrency(nudge.concurrency())));
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

    /** The session that snippets reach; nothing where none is open. */
    static Optional<Session> ifOpen() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Import lines of the modules; none where no session is open. */
    static List<String> importLines() {
        return Optional.ofNullable(CURRENT.get())
                .map(session -> session.nudge.registry().sessionImports())
                .orElse(List.of());
    }

    /** What can be typed in the open session and not elsewhere. */
    static List<Front.Verb> verbs() {
        return ifOpen().map(session -> session.front.verbs()).orElse(List.of());
    }

    /** Says to the open session, if there is one, what tells snippets of new jars. */
    static void snippetsReach(Consumer<Path> classPath) {
        Optional.ofNullable(CURRENT.get()).ifPresent(session -> session.reachBy(classPath));
    }

    /** Says what tells snippets of new jars. */
    public void reachBy(Consumer<Path> told) {
        classPath = told;
    }

    /** Adds libraries to what snippets reach; without any, gives those that were added. */
    Additions add(List<String> libraries) {
        return libraries.isEmpty() ? dependencies.added() : dependencies.add(libraries, classPath);
    }

    OwnForms forms() {
        return forms;
    }

    /** A value in all forms that pages can show. */
    public MimeBundle bundle(@Nullable Object value) {
        return bundles().of(value, front.pageStyle());
    }

    /** Made when it is first needed: it knows many classes. */
    private synchronized Bundles bundles() {
        var known = bundles == null ? Bundles.over(SessionValues.of(nudge)) : bundles;
        bundles = known;
        return known;
    }

    /** Displays a value in a place of its own. */
    Display display(@Nullable Object value) {
        var id = "nudge-" + displayed.incrementAndGet();
        front.display(id, bundle(value));
        return new Display(this, id);
    }

    public Nudge nudge() {
        return nudge;
    }

    /** What shows what snippets start. */
    public Front front() {
        return front;
    }

    /** Asks a free question before the eyes of the front end; an interrupt keeps what was written by then. */
    Question ask(String question, List<Condition> conditions) {
        return nudge.ask(question, conditions, new Cancellation(), front.view(question, conditions));
    }

    /** A conversation before the eyes of the front end. */
    Chat chat(Condition condition) {
        return nudge.chat(condition, front::view);
    }

    /** Starts a run before the eyes of the front end. Where it waits, an interrupt stops the run and keeps what is done. */
    RunHandle run(Task task, List<Condition> conditions, RunOptions options) {
        var handle = nudge.run(task, conditions, options, List.of(front.view()));
        lastTask = task;
        return begun(handle);
    }

    /**
     * The task of the last run that was started here, or of the store's last run.
     *
     * @throws UsageException where there is none
     */
    Task lastTask() {
        var last = lastTask;
        return last == null ? nudge.stored("last").task() : last;
    }

    /** Goes on with a stored run, likewise. */
    RunHandle resume(String reference) {
        return begun(nudge.resume(reference, RunOptions.DEFAULTS::withConcurrency, List.of(front.view())));
    }

    private RunHandle begun(RunHandle handle) {
        remember(handle);
        return switch (front.pace()) {
            case BACKGROUND -> handle;
            case WAIT -> waited(handle);
        };
    }

    /**
     * Whoever interrupts has the prompt back soon, and the handle; what is still under way is kept when it comes. Other
     * kernels end the thread itself: then, too, the run stops.
     */
    private static RunHandle waited(RunHandle handle) {
        boolean hasEnded = false;
        try {
            handle.await();
            hasEnded = true;
        } catch (InterruptedException e) {
            handle.stop();
            for (int i = 0; i < LOOKS && handle.run().state() == State.RUNNING; i++) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            hasEnded = true;
        } finally {
            if (!hasEnded) {
                handle.stop();
            }
        }
        return handle;
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

    /** Plays a stored run again before the eyes of the front end: item by item where somebody watches, else at once. */
    RunHandle replay(RunHandle handle) {
        var view = front.replaying("REPLAY of " + date(handle));
        boolean isBehindPrompt = front.pace() == Front.Pace.BACKGROUND;
        if (isBehindPrompt || front.isWatched()) {
            var clock = nudge.settings().clock();
            var playback = new Playback(handle.run(), view, Tempo.brief(front::itemsPerSecond), clock).start();
            synchronized (this) {
                playing.removeIf(Playing::isOver);
                playing.add(new Playing(playback, handle));
            }
            if (!isBehindPrompt) {
                watch(playback);
            }
            return handle;
        }
        view.started(handle.run().header());
        handle.run().results().forEach(view::finished);
        view.changed(handle.run().snapshot());
        return handle;
    }

    /** Whoever interrupts ends it where it is. */
    private static void watch(Playback playback) {
        try {
            playback.awaitEnd();
        } catch (InterruptedException e) {
            playback.stop();
        }
    }

    /** The day a stored run was begun, in UTC: {@code 2026-11-20}. */
    public String date(RunHandle handle) {
        int number = handle.run().header().number();
        return nudge.runs().stream()
                .filter(run -> run.number() == number)
                .map(run -> Instant.ofEpochMilli(run.created())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString())
                .findFirst()
                .orElse("run " + number);
    }

    /** The stored runs that are played again now. */
    public synchronized List<RunHandle> playing() {
        playing.removeIf(Playing::isOver);
        return playing.stream().map(Playing::handle).toList();
    }

    /** Ends what is played again. Gives those that were. */
    public synchronized List<RunHandle> stopPlaying() {
        var ended = playing();
        playing.forEach(one -> one.playback().stop());
        return ended;
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

    /** Nothing reads the store any more when this is back. */
    private void endPlaying() {
        List<Playing> ending;
        synchronized (this) {
            ending = List.copyOf(playing);
        }
        ending.forEach(one -> one.playback().stop());
        try {
            for (var one : ending) {
                one.playback().awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void remember(RunHandle handle) {
        started.add(handle);
    }

    /** Stops all runs and waits until what they know is on disk. Whoever opened what it works on closes that. */
    @Override
    public void close() {
        endPlaying();
        stopRuns().forEach(Session::ended);
        CURRENT.compareAndSet(this, null);
    }
}
