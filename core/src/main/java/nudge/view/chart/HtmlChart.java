package nudge.view.chart;

import com.fasterxml.jackson.core.io.NumberOutput;
import nudge.view.HtmlText;

/** A chart as an HTML figure without scripts: the drawing, its caption, and its numbers in a folded table. */
final class HtmlChart {
    private static final int MOST_ROWS = 1_000;

    private HtmlChart() {}

    static String of(Chart chart) {
        var out = new StringBuilder("<figure class=\"nudge-chart\">\n");
        out.append(SvgChart.of(chart));
        out.append("<figcaption>").append(HtmlText.escape(chart.title() + ". " + chart.source() + ". "));
        out.append(HtmlText.escape(String.join(" ", chart.caption()))).append("</figcaption>\n");
        out.append("<details><summary>Numbers</summary>\n<table>\n<thead><tr>");
        for (var head : new String[] {"metric", "series", "at", "value", "lower", "upper", "n"}) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        chart.rows().limit(MOST_ROWS).forEach(row -> row(out, row));
        out.append("</tbody>\n</table>\n");
        long left = chart.rows().count() - MOST_ROWS;
        if (left > 0) {
            out.append("<p>").append(left).append(" more rows are not in this table.</p>\n");
        }
        return out.append("</details>\n</figure>\n").toString();
    }

    private static void row(StringBuilder out, Chart.Row row) {
        var point = row.point();
        out.append("<tr>");
        cell(out, row.panel());
        cell(out, row.series());
        cell(out, Double.isNaN(point.x()) ? point.label() : number(point.x()));
        cell(out, number(point.value()));
        cell(out, number(point.lower()));
        cell(out, number(point.upper()));
        cell(out, String.valueOf(point.n()));
        out.append("</tr>\n");
    }

    private static void cell(StringBuilder out, String text) {
        out.append("<td>").append(HtmlText.escape(text)).append("</td>");
    }

    /** At full precision; empty where it is undefined. */
    private static String number(double number) {
        return Double.isNaN(number) ? "" : NumberOutput.toString(number + 0.0, true);
    }
}
