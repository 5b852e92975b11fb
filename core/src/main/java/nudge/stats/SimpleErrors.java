package nudge.stats;

import java.util.List;
import java.util.Optional;
import nudge.score.Accumulator;
import nudge.score.Metric;
import nudge.score.Observation;

/**
 * Standard errors in the simple forms that others report, to compare with theirs. Nudge's own is CR2.
 *
 * @param plain as if samples were independent: sqrt(sum (s_i - m)^2 / (n (n - 1)))
 * @param clustered (1/n) sqrt(sum_c (sum_{i in c} (s_i - m))^2) (Miller 2024, section 2.2)
 * @param clusteredSmallSample the same times sqrt(G / (G - 1))
 */
public record SimpleErrors(double plain, double clustered, double clusteredSmallSample) {
    /** For a mean or ratio; nothing for other metrics and where the figure is undefined. */
    public static Optional<SimpleErrors> of(Metric metric, List<Observation> observations) {
        var state = metric.newState();
        observations.forEach(state::add);
        return of(state);
    }

    /** As {@link #of(Metric, List)}, of what a state has seen. */
    public static Optional<SimpleErrors> of(Accumulator state) {
        return state instanceof RatioAccumulator ratio
                ? Optional.of(ratio.simpleErrors()).filter(errors -> !Double.isNaN(errors.clustered))
                : Optional.empty();
    }

    static SimpleErrors of(RatioSums sums, Affine scale) {
        var fit = sums.fit();
        double clustered = StrictMath.sqrt(sums.simpleVariance(fit.value()));
        double g = sums.clusterCount();
        return new SimpleErrors(
                scale.length(StrictMath.sqrt(fit.plainVariance())),
                scale.length(clustered),
                scale.length(clustered * StrictMath.sqrt(g / (g - 1))));
    }
}
