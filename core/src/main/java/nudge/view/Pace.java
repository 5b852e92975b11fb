package nudge.view;

import nudge.run.RunSnapshot;

/**
 * How fast a run goes, smoothed so that what is left of it does not jump: an exponential average over the last ten
 * seconds, or over the last eight requests where those take longer.
 *
 * @param millis of the run when a request last came back
 * @param asked requests that had come back then, those from the store left out
 * @param perSecond requests a second; 0 where nothing is known yet
 */
record Pace(long millis, long asked, double perSecond) {
    static final Pace NONE = new Pace(0, 0, 0);

    private static final double SECONDS = 10;
    private static final double REQUESTS = 8;
    /** So many times the usual wait without an answer, and the run is taken to have become slower. */
    private static final double PATIENCE = 3;

    /** With one more picture of the run. */
    Pace plus(RunSnapshot snapshot) {
        long now = snapshot.elapsedMillis();
        long done = snapshot.requestsDone() - snapshot.fromStore();
        if (done <= asked || now <= millis) {
            return this;
        }
        double seconds = (now - millis) / 1000.0;
        double latest = (done - asked) / seconds;
        if (perSecond == 0) {
            return new Pace(now, done, latest);
        }
        double share = 1 - Math.exp(-seconds / Math.max(SECONDS, REQUESTS / perSecond));
        return new Pace(now, done, perSecond + share * (latest - perSecond));
    }

    /** Requests a second at this moment of the run; 0 where nothing is known. */
    double at(RunSnapshot snapshot) {
        if (perSecond == 0) {
            long done = snapshot.requestsDone() - snapshot.fromStore();
            return snapshot.elapsedMillis() > 0 ? done * 1000.0 / snapshot.elapsedMillis() : 0;
        }
        double since = (snapshot.elapsedMillis() - millis) / 1000.0;
        return since * perSecond > PATIENCE ? PATIENCE / since : perSecond;
    }
}
