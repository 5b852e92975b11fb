package nudge.view.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import nudge.score.MetricInfo;

/**
 * An axis.
 *
 * @param label what it measures, with its unit
 * @param form of numbers or of names
 * @param lower the number at its beginning
 * @param upper the number at its end, more than the lower one
 * @param anchor the number that matters (0 for signed metrics, chance); {@code NaN} for none
 * @param signs whether numbers carry a plus
 */
public record Axis(String label, Form form, double lower, double upper, double anchor, Signs signs) {
    /** What stands along it. */
    public enum Form {
        LINEAR,
        /** Equal steps are equal factors; both ends are above 0. */
        LOG,
        NAMES
    }

    /** How numbers are written. */
    public enum Signs {
        SIGNED,
        PLAIN
    }

    /** Where bars begin. */
    static final double BASE = 0;

    private static final int STEPS = 5;

    public Axis {
        if (form != Form.NAMES && !(upper > lower)) {
            throw new IllegalArgumentException(
                    "Axis '" + label + "' goes from " + lower + " to " + upper + ". Its upper end must be the larger.");
        }
        if (form == Form.LOG && !(lower > 0)) {
            throw new IllegalArgumentException("Axis '" + label + "' is logarithmic and begins at " + lower
                    + ". It must begin above 0; use a linear one.");
        }
    }

    /** An axis of names. */
    public static Axis names(String label) {
        return new Axis(label, Form.NAMES, 0, 1, Double.NaN, Signs.PLAIN);
    }

    /** From one number to another. */
    public static Axis linear(String label, double lower, double upper) {
        return new Axis(label, Form.LINEAR, lower, upper > lower ? upper : lower + 1, Double.NaN, Signs.PLAIN);
    }

    /** From one number above 0 to another, by factors; half a step of room where both are the same. */
    public static Axis log(String label, double lower, double upper) {
        boolean one = !(upper > lower);
        return new Axis(label, Form.LOG, one ? lower / 2 : lower, one ? lower * 2 : upper, Double.NaN, Signs.PLAIN);
    }

    /** Round limits around all defined points and their intervals, and around the number that matters. */
    static Axis values(MetricInfo metric, List<Point> points) {
        return values(metric, points, List.of());
    }

    /** As {@link #values(MetricInfo, List)}, and around marks. */
    static Axis values(MetricInfo metric, List<Point> points, List<Chart.Mark> marks) {
        double anchor = metric.lower() < 0 ? 0 : metric.chance();
        var ends = points.stream()
                .filter(Point::isDefined)
                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.lower(), point.upper()));
        var others = DoubleStream.concat(DoubleStream.of(anchor), marks.stream().mapToDouble(Chart.Mark::at));
        var limits = DoubleStream.concat(ends, others).filter(Double::isFinite).summaryStatistics();
        double least = limits.getCount() == 0 ? Math.max(0, finite(metric.lower(), 0)) : limits.getMin();
        double most = limits.getCount() == 0 ? finite(metric.upper(), 1) : limits.getMax();
        double step = Ticks.step(Math.max(most - least, .01), STEPS);
        double lower = Math.max(metric.lower(), Math.floor(least / step + 1e-9) * step);
        double upper = Math.min(metric.upper(), Math.ceil(most / step - 1e-9) * step);
        if (!(upper > lower)) {
            lower = Math.max(metric.lower(), lower - step);
            upper = lower + 2 * step;
        }
        var signs = metric.lower() < 0 ? Signs.SIGNED : Signs.PLAIN;
        return new Axis(metric.label(), Form.LINEAR, lower, upper, anchor, signs);
    }

    private static double finite(double number, double otherwise) {
        return Double.isFinite(number) ? number : otherwise;
    }

    /** This axis with 0 on it, from where bars begin. */
    Axis fromBase() {
        return new Axis(label, form, Math.min(lower, BASE), Math.max(upper, BASE), anchor, signs);
    }

    /** Where a number stands between the ends, 0..1; beyond them it stands at the end. */
    double share(double number) {
        double share = form == Form.LOG
                ? (Math.log(Math.max(number, lower)) - Math.log(lower)) / (Math.log(upper) - Math.log(lower))
                : (number - lower) / (upper - lower);
        return Math.max(0, Math.min(1, share));
    }

    /** At most so many numbers to write along it; none on an axis of names. */
    List<Ticks.Tick> ticks(int most) {
        return switch (form) {
            case LINEAR -> Ticks.linear(lower, upper, most, signs);
            case LOG -> Ticks.log(lower, upper, most);
            case NAMES -> List.of();
        };
    }

    /** A value of this axis in the house's style. */
    String written(double number) {
        return signs == Signs.SIGNED ? nudge.run.Rounded.signed(number) : nudge.run.Rounded.plain(number);
    }

    /** {@code +.24 [+.14, +.34]}; a dash where it is undefined. */
    String written(Point point) {
        return written(point.value())
                + (point.hasInterval() ? " [" + written(point.lower()) + ", " + written(point.upper()) + "]" : "");
    }
}
