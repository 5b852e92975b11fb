package nudge.shell;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import nudge.RunHandle;
import nudge.run.Reports;
import nudge.run.Run;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;
import nudge.run.RunSnapshot.State;

/**
 * A stored run, played again item by item on a thread of its own: the first ten at a person's pace, the others so much
 * quicker that all of it takes half a minute at most. Nothing is asked, nothing is written.
 */
final class Playback {
    private static final int AT_PACE = 10;
    private static final double LONGEST_MILLIS = 30_000;
    private static final long PICTURE_MILLIS = 100;

    private final RunHandle handle;
    private final RunListener view;
    private final DoubleSupplier itemsPerSecond;
    private final InstantSource clock;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Not played yet.
     *
     * @param itemsPerSecond for the first items; asked before each
     * @param clock tells when the figures are due
     */
    Playback(RunHandle handle, RunListener view, DoubleSupplier itemsPerSecond, InstantSource clock) {
        this.clock = clock;
        this.handle = handle;
        this.view = view;
        this.itemsPerSecond = itemsPerSecond;
        this.thread = new Thread(this::play, "nudge-replay");
        thread.setDaemon(true);
    }

    RunHandle handle() {
        return handle;
    }

    Playback start() {
        thread.start();
        return this;
    }

    boolean isOver() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Ends it where it is; returns at once. */
    void stop() {
        stopped.countDown();
    }

    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void play() {
        var run = handle.run();
        var results = run.results();
        long begun = clock.millis();
        long pictured = begun;
        view.started(run.header());
        int shown = 0;
        try {
            while (shown < results.size() && waited(millis(shown, results.size()))) {
                view.finished(results.get(shown));
                shown++;
                long now = clock.millis();
                if (shown <= AT_PACE || now - pictured >= PICTURE_MILLIS) {
                    pictured = now;
                    view.changed(picture(run, shown, State.RUNNING, now - begun));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean whole = shown == results.size();
        view.changed(whole ? run.snapshot() : picture(run, shown, State.STOPPED, 0));
    }

    private double millis(int shown, int all) {
        double atPace = 1000 / itemsPerSecond.getAsDouble();
        double left = Math.max(1, LONGEST_MILLIS - AT_PACE * atPace);
        return Math.min(
                shown < AT_PACE ? atPace : atPace / 2,
                (shown < AT_PACE ? LONGEST_MILLIS / AT_PACE : left / Math.max(1, all - AT_PACE)));
    }

    /** Waits; whether it goes on. */
    private boolean waited(double millis) throws InterruptedException {
        return !stopped.await((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }

    private static RunSnapshot picture(Run run, int shown, State state, long millis) {
        var report = Reports.figures(run.header(), run.results().subList(0, shown));
        long conditions = run.header().conditions().size();
        long done = shown * conditions;
        return new RunSnapshot(state, report, millis, done, run.header().order().size() * conditions, done);
    }
}
