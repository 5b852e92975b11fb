package nudge.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nudge.score.Difference;

/**
 * The smallest size from which an effect lies beyond a margin in all larger sizes too: its interval, and so not the estimate
 * alone, lies wholly beyond. Where there is none, what could have been seen at each size says whether that means anything.
 *
 * @param size where it begins
 * @param sizes how many sizes show it from there on
 */
public record Onset(double size, int sizes) {
    /** The effect at one size. */
    public record Step(double size, Difference effect) {}

    /**
     * Looks from the largest size down.
     *
     * @param margin not negative; an effect either way counts, the same way from the onset on
     * @return empty where the largest size does not show it
     */
    public static Optional<Onset> of(List<Step> steps, double margin) {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("An onset got the margin '" + margin + "'. Margins are at least 0.");
        }
        var falling = steps.stream()
                .sorted(Comparator.comparingDouble(Step::size).reversed())
                .toList();
        Optional<Onset> onset = Optional.empty();
        int sign = 0;
        for (var step : falling) {
            int here = beyond(step.effect(), margin);
            if (here == 0 || sign != 0 && here != sign) {
                break;
            }
            sign = here;
            onset = Optional.of(new Onset(step.size(), onset.map(Onset::sizes).orElse(0) + 1));
        }
        return onset;
    }

    /** 1 above the margin, -1 below its negative, 0 where that cannot be told. */
    private static int beyond(Difference effect, double margin) {
        var interval = effect.interval();
        if (!interval.isDefined()) {
            return 0;
        }
        return interval.lower() > margin ? 1 : interval.upper() < -margin ? -1 : 0;
    }
}
