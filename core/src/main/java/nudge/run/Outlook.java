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

    static Outlook of(Forecaster forecaster, TokenGauge gauge) {
        var forecast = forecaster.sampled(SAMPLES);
        boolean isDear = forecast.model().prices().isKnown() || forecast.seconds() > SLOW_SECONDS;
        return new Outlook(
                gauge,
                isDear && forecast.total().requests() > LARGE ? Optional.of(forecast.sentence()) : Optional.empty());
    }
}
