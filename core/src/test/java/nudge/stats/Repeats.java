package nudge.stats;

/**
 * How often a test of statistics draws: enough to fail when a formula is broken in every build, in full with
 * {@code mvn -P statistics verify}.
 */
public final class Repeats {
    private static final int EVERY_BUILD = 400;

    private Repeats() {}

    /** As many as the build says, at most that many. */
    public static int atMost(int full) {
        return Math.min(full, Integer.getInteger("nudge.repeats", EVERY_BUILD));
    }
}
