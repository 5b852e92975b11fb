package nudge.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nudge.run.Rounded;
import nudge.score.Estimate;
import nudge.score.MetricInfo;

/**
 * The common axis of interval bars of one metric: round limits around all intervals and around the number that matters
 * (0 for signed metrics, chance where it has a meaning).
 */
record Scale(double lower, double upper, double anchor) {
    /** The scale of these estimates; nothing where none is a number. */
    static Optional<Scale> of(MetricInfo metric, List<Estimate> estimates) {
        var defined = estimates.stream().filter(Estimate::isDefined).toList();
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        double anchor = metric.lower() < 0 ? 0 : metric.chance();
        var ends = defined.stream()
                .flatMapToDouble(e -> DoubleStream.of(
                        e.value(), e.interval().lower(), e.interval().upper()));
        var limits = DoubleStream.concat(ends, DoubleStream.of(anchor))
                .filter(end -> !Double.isNaN(end) && !Double.isInfinite(end))
                .summaryStatistics();
        double step = step(limits.getMax() - limits.getMin());
        double lower = Math.max(metric.lower(), Math.floor(limits.getMin() / step + 1e-9) * step);
        double upper = Math.min(metric.upper(), Math.ceil(limits.getMax() / step - 1e-9) * step);
        return Optional.of(new Scale(lower, upper > lower ? upper : lower + step, anchor));
    }

    /** Where a number stands among so many cells, 0-based; beyond the ends it stands at the end. */
    int cell(double number, int cells) {
        double share = (number - lower) / (upper - lower);
        return (int) Math.max(0, Math.min(cells - 1, Math.round(share * (cells - 1))));
    }

    /** The limits, to stand above the bars. */
    String caption(MetricInfo metric, int cells) {
        var left = Rounded.of(metric, lower);
        var right = Rounded.of(metric, upper);
        int gap = cells - left.length() - right.length();
        return gap < 1 ? "" : left + " ".repeat(gap) + right;
    }

    private static double step(double span) {
        if (span <= .25) {
            return .05;
        }
        return span <= 1 ? .1 : span <= 4 ? .5 : Math.pow(10, Math.ceil(Math.log10(span)) - 1);
    }
}
