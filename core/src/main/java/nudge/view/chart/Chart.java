package nudge.view.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture as data: what is drawn, whatever draws it.
 *
 * @param kind how the points are drawn
 * @param title what is shown
 * @param source the task and the model, with its mark where it is none ({@code [SIMULATED]})
 * @param panels one below the other, each with axes of its own
 * @param caption sentences on what the numbers rest on and what the intervals are
 */
public record Chart(Kind kind, String title, String source, List<Panel> panels, List<String> caption) {
    /** How points are drawn. */
    public enum Kind {
        /** Bars from the axis' anchor, the interval over them. */
        BARS,
        /** A dot and its interval. */
        INTERVALS,
        /** A line with a band, over a number. */
        CURVE,
        /** Dots with whiskers and a line, over a number. */
        SCALING,
        /** A shaded cell for each point, a row for each series. */
        HEAT,
        /** Shares of a whole, stacked: a row for each label, in each row every series. */
        MASSES
    }

    public Chart {
        panels = List.copyOf(panels);
        caption = List.copyOf(caption);
    }

    /**
     * Points over one pair of axes.
     *
     * @param title what is measured
     * @param along what points stand along: names, or a number
     * @param values the axis of the values
     * @param series the points by condition; for heat maps by row
     * @param marks lines at values that points are seen against
     */
    public record Panel(String title, Axis along, Axis values, List<Series> series, List<Mark> marks) {
        public Panel {
            series = List.copyOf(series);
            marks = List.copyOf(marks);
        }

        /** Without marks. */
        public Panel(String title, Axis along, Axis values, List<Series> series) {
            this(title, along, values, series, List.of());
        }

        /** {@code ceiling .86, floor .14}; empty without marks. */
        String markWords() {
            return marks.stream()
                    .map(mark -> mark.name() + " " + values.written(mark.at()))
                    .collect(Collectors.joining(", "));
        }

        /** The labels that points stand under, in the order of their first appearance. */
        List<String> labels() {
            return points().map(Point::label).distinct().toList();
        }

        Stream<Point> points() {
            return series.stream().flatMap(each -> each.points().stream());
        }
    }

    /** A line at a value: a ceiling, a floor. */
    public record Mark(String name, double at) {}

    /** Points of one condition, or of one row. */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }

        List<Point> defined() {
            return points.stream().filter(Point::isDefined).toList();
        }
    }

    /** All points with where they stand: what tables of numbers are made from. */
    Stream<Row> rows() {
        return panels.stream().flatMap(panel -> panel.series().stream().flatMap(series -> series.points().stream()
                .map(point -> new Row(panel.title(), series.name(), point))));
    }

    /** A point with the names of its panel and its series. */
    record Row(String panel, String series, Point point) {}
}
