package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nudge.data.NudgeException;
import nudge.model.RunCosts;

/** A run that goes on in the background: a thread of its own delivers, and winds everything up at the end. */
final class LiveRun implements Run, Runnable {
    /** So many whole results stay in memory. */
    private static final int HELD = 2_000;

    private static final long POLL_MILLIS = 20;
    /** How long a stopped run waits for a model that does not let go. */
    private static final long GRACE_MILLIS = 5_000;

    private final Work work;
    private final RunHeader header;
    private final SortedMap<String, String> recipe;
    private final Pictures pictures;
    private final Results results;
    private final Audience audience;
    private final Asking asking;
    private final Feeder feeder;
    private final Delivery delivery;
    private final Refresh refresh;
    private final Ledger ledger;
    private final CountDownLatch end = new CountDownLatch(1);
    private final long startMillis;
    private volatile RunSnapshot.State state = RunSnapshot.State.RUNNING;
    private volatile long endMillis;

    LiveRun(Work work, RunHeader header, SortedMap<String, String> recipe, ReportMaker reports, Audience audience) {
        this.work = work;
        this.header = header;
        this.recipe = recipe;
        this.audience = audience;
        this.startMillis = work.clock.millis();
        this.results = new Results(new StoredResults(work.store, header, work.plan.samples()), HELD);
        this.pictures = new Pictures(header, results, reports, work.clock);
        this.asking = new Asking(work);
        this.feeder = new Feeder(work, asking, Stopping.end(work, header));
        var task = work.plan.experiment().task();
        var scoring =
                new Scoring(task.definition().scorer(header.reading()), header.conditionNames(), task.chainCount());
        this.delivery = new Delivery(work, feeder, scoring, results, pictures, audience, new Stopping(header));
        this.refresh = new Refresh(work.clock);
        this.ledger = new Ledger(work);
    }

    void start() {
        daemon(this, "nudge-run-" + header.number()).start();
    }

    @Override
    public void run() {
        var feeding = daemon(feeder, "nudge-feed-" + header.number());
        work.cancellation.onCancel(feeding::interrupt);
        try {
            audience.started(header);
            feeding.start();
            deliver(feeding);
            windUp();
        } catch (InterruptedException e) {
            work.cancellation.cancel();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            work.fail(e);
        } finally {
            state = state == RunSnapshot.State.RUNNING ? RunSnapshot.State.FAILED : state;
            end.countDown();
        }
    }

    private void deliver(Thread feeding) throws InterruptedException {
        long stopped = 0;
        while (results.size() < work.plan.samples().size()) {
            var complete = work.complete().poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (complete != null) {
                delivery.take(complete);
            } else if (work.isStopping()) {
                stopped += POLL_MILLIS;
                if (stopped > GRACE_MILLIS || (!feeding.isAlive() && asking.isOver())) {
                    return;
                }
            } else if (work.spending.isOver() && !feeding.isAlive() && asking.isOver()) {
                return;
            }
            show();
        }
    }

    /** Everything answered by now is committed, delivered as far as it is whole, and the end is recorded. */
    private void windUp() {
        try {
            work.store.flush();
            for (var rest = work.complete().poll();
                    rest != null;
                    rest = work.complete().poll()) {
                delivery.take(rest);
            }
            ledger.save();
            work.store.flush();
            state = endState();
            new Wordings(work.store).notes(header).forEach(work.lines()::add);
            work.store.end(header.number(), state.name(), failedSamples(), work.clock.millis());
        } catch (NudgeException e) {
            work.fail(e);
            state = RunSnapshot.State.FAILED;
        }
        endMillis = work.clock.millis();
        work.lines().forEach(audience::noted);
        audience.changed(snapshot());
    }

    private RunSnapshot.State endState() {
        if (work.failure().isPresent()) {
            return RunSnapshot.State.FAILED;
        }
        return results.size() == work.plan.samples().size() ? RunSnapshot.State.DONE : RunSnapshot.State.STOPPED;
    }

    private int failedSamples() {
        return (int) results.outlines().stream()
                .filter(result -> result.byCondition().values().stream()
                        .anyMatch(outcome -> !outcome.error().isEmpty()))
                .count();
    }

    private void show() {
        ledger.saveIfDue();
        for (var line = work.lines().poll(); line != null; line = work.lines().poll()) {
            audience.noted(line);
        }
        if (audience.awaits(results.size()) && refresh.isDue(work.requestsDone.get())) {
            refresh.timed(() -> audience.changed(snapshot()));
        }
    }

    @Override
    public RunHeader header() {
        return header;
    }

    @Override
    public RunSnapshot.State state() {
        return state;
    }

    @Override
    public RunSnapshot snapshot() {
        long until = state == RunSnapshot.State.RUNNING ? work.clock.millis() : endMillis;
        return new RunSnapshot(
                state,
                state == RunSnapshot.State.RUNNING ? pictures.live() : pictures.whole(),
                until - startMillis,
                work.requestsDone.get(),
                work.plan.requests(),
                work.fromStore.get(),
                work.spending.total());
    }

    @Override
    public RunCosts costs() {
        long until = state == RunSnapshot.State.RUNNING ? work.clock.millis() : endMillis;
        return new RunCosts(work.spending.byCondition(), until - startMillis);
    }

    @Override
    public Optional<String> spent() {
        int all = work.plan.samples().size();
        return work.spending
                .words()
                .map(words -> words + " Done are " + results.size() + " of " + all
                        + " samples; at most " + (work.plan.requests() - work.requestsDone.get())
                        + " requests are left. The same command goes on from here, with a budget of its own.");
    }

    @Override
    public RunSnapshot await() throws InterruptedException {
        end.await();
        return snapshot();
    }

    @Override
    public void stop() {
        work.cancellation.cancel();
    }

    @Override
    public List<SampleResult> results() {
        return results.prefix();
    }

    @Override
    public List<SampleResult> outlines() {
        return results.outlines();
    }

    @Override
    public RunReport report() {
        return pictures.whole();
    }

    @Override
    public Optional<NudgeException> failure() {
        return work.failure();
    }

    @Override
    public SortedMap<String, String> recipe() {
        return recipe;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
