package nudge.run;

import java.util.function.DoubleSupplier;

/** See {@link Tempo#brief}. */
record BriefTempo(DoubleSupplier itemsPerSecond) implements Tempo {
    private static final int AT_PACE = 10;
    private static final double LONGEST_MILLIS = 30_000;

    @Override
    public double millisBefore(int shown, int all) {
        double atPace = 1000 / itemsPerSecond.getAsDouble();
        double left = Math.max(1, LONGEST_MILLIS - AT_PACE * atPace);
        return Math.min(
                shown < AT_PACE ? atPace : atPace / 2,
                (shown < AT_PACE ? LONGEST_MILLIS / AT_PACE : left / Math.max(1, all - AT_PACE)));
    }
}
