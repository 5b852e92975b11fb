package nudge.run;

import java.util.Optional;

/**
 * What is known of a run before it begins.
 *
 * @param gauge of its tokens
 * @param words for whoever started it, where it is large and costs money or time
 */
record Outlook(TokenGauge gauge, Optional<String> words) {
    /** Runs of no more requests begin without a word. */
    static final long LARGE = 200;

    private static final int SAMPLES = 64;
    private static final double SLOW_SECONDS = 60;

    /** Looks at some samples only where what all of them may take is worth a word. */
    static Outlook of(Plan plan, RunOptions options, Experience experience, Forecaster forecaster) {
        boolean isDear = plan.model().prices().isKnown()
                || experience.seconds(plan.requests(), options.concurrency()) > SLOW_SECONDS;
        if (!isDear || plan.requests() <= LARGE) {
            return new Outlook(experience.gauge(), Optional.empty());
        }
        var forecast = forecaster.sampled(SAMPLES);
        boolean isWorthAWord = plan.model().prices().isKnown() || forecast.seconds() > SLOW_SECONDS;
        return new Outlook(
                experience.gauge(),
                isWorthAWord && forecast.total().requests() > LARGE
                        ? Optional.of(forecast.sentence())
                        : Optional.empty());
    }
}
