package nudge.run;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stored run, played again item by item on a thread of its own. Nothing is asked, nothing is written. */
public final class Playback {
    private static final int EACH_PICTURED = 10;
    private static final long PICTURE_MILLIS = 100;

    private final Run run;
    private final RunListener view;
    private final Tempo tempo;
    private final InstantSource clock;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Not played yet.
     *
     * @param tempo asked before each item
     * @param clock tells when the figures are due
     */
    public Playback(Run run, RunListener view, Tempo tempo, InstantSource clock) {
        this.run = run;
        this.view = view;
        this.tempo = tempo;
        this.clock = clock;
        this.thread = new Thread(this::play, "nudge-replay");
        thread.setDaemon(true);
    }

    public Playback start() {
        thread.start();
        return this;
    }

    public boolean isOver() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Ends it where it is; returns at once. */
    public void stop() {
        stopped.countDown();
    }

    /** Whether somebody ended it. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void play() {
        var results = run.results();
        var tally = new Tally(run.header());
        long begun = clock.millis();
        long pictured = begun;
        view.started(run.header());
        int shown = 0;
        try {
            while (shown < results.size() && waited(tempo.millisBefore(shown, results.size()))) {
                var next = results.get(shown);
                tally.add(next);
                view.finished(next);
                shown++;
                long now = clock.millis();
                if (shown <= EACH_PICTURED || now - pictured >= PICTURE_MILLIS) {
                    pictured = now;
                    view.changed(picture(tally, RunSnapshot.State.RUNNING, now - begun));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean whole = shown == results.size();
        view.changed(whole ? run.snapshot() : picture(tally, RunSnapshot.State.STOPPED, 0));
    }

    /** Waits; whether it goes on. */
    private boolean waited(double millis) throws InterruptedException {
        return !stopped.await((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }

    private RunSnapshot picture(Tally tally, RunSnapshot.State state, long millis) {
        var report = tally.report();
        long conditions = run.header().conditions().size();
        long done = report.done() * conditions;
        return new RunSnapshot(state, report, millis, done, run.header().order().size() * conditions, done);
    }
}
