package nudge.stats;

import nudge.score.Observation;

/** Looks up named values. */
final class Values {
    private Values() {}

    /** The named value, or {@code NaN} where the score lacks it; scores themselves never hold {@code NaN}. */
    static double of(Observation observation, String name) {
        return observation.score().value(name);
    }

    static boolean has(Observation observation, String name) {
        return !Double.isNaN(of(observation, name));
    }
}
