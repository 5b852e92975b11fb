package nudge.run;

import java.util.Map;
import java.util.TreeMap;

/** Puts complete samples back into the run's order: one is delivered when all before it are. Used by one thread. */
final class Delivery {
    private final Map<Integer, Pending> early = new TreeMap<>();
    private final Work work;
    private final Feeder feeder;
    private final Scoring scoring;
    private final Results results;
    private final Pictures pictures;
    private final Audience audience;
    private final Stopping stopping;
    private boolean isOver;

    Delivery(
            Work work,
            Feeder feeder,
            Scoring scoring,
            Results results,
            Pictures pictures,
            Audience audience,
            Stopping stopping) {
        this.work = work;
        this.feeder = feeder;
        this.scoring = scoring;
        this.results = results;
        this.pictures = pictures;
        this.audience = audience;
        this.stopping = stopping;
    }

    void take(Pending complete) {
        early.put(complete.position, complete);
        var next = early.remove(results.size() + 1);
        while (next != null && !isOver) {
            deliver(next);
            next = early.remove(results.size() + 1);
        }
    }

    private void deliver(Pending pending) {
        var result = scoring.result(pending);
        results.add(result);
        pictures.add(result);
        work.store.put(
                work.ticket.number(),
                pending.position,
                scoring.stored(pending, result),
                work.clock.millis(),
                () -> results.committed(pending.position),
                work::fail);
        audience.finished(result);
        feeder.delivered();
        isOver = stopping.add(result);
        if (isOver) {
            // Nothing more is asked; what comes of requests under way stays in the store, but not in the run.
            work.cancellation.cancel();
        }
    }
}
