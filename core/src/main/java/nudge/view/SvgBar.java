package nudge.view;

import java.util.Locale;
import nudge.score.Estimate;

/** An interval as a small inline drawing in the colour of the text around it, so that any theme fits. */
final class SvgBar {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 16;
    private static final int MARGIN = 5;

    private SvgBar() {}

    static String of(Scale scale, Estimate estimate, String label) {
        if (!estimate.isDefined()) {
            return "";
        }
        var svg = new StringBuilder();
        svg.append("<svg width=\"").append(WIDTH).append("\" height=\"").append(HEIGHT);
        svg.append("\" role=\"img\" aria-label=\"")
                .append(HtmlText.escape(label))
                .append("\">");
        line(svg, MARGIN, WIDTH - MARGIN, "1", ".25");
        if (!Double.isNaN(scale.anchor())) {
            var x = x(scale, scale.anchor());
            svg.append("<line x1=\"").append(x).append("\" x2=\"").append(x);
            svg.append("\" y1=\"1\" y2=\"15\" stroke=\"currentColor\" opacity=\".6\"/>");
        }
        if (estimate.interval().isDefined()) {
            line(
                    svg,
                    x(scale, estimate.interval().lower()),
                    x(scale, estimate.interval().upper()),
                    "3",
                    ".55");
        }
        svg.append("<circle cx=\"").append(x(scale, estimate.value()));
        return svg.append("\" cy=\"8\" r=\"4\" fill=\"currentColor\"/></svg>").toString();
    }

    private static void line(StringBuilder svg, Object from, Object to, String stroke, String opacity) {
        svg.append("<line x1=\"").append(from).append("\" x2=\"").append(to);
        svg.append("\" y1=\"8\" y2=\"8\" stroke=\"currentColor\" stroke-width=\"")
                .append(stroke);
        svg.append("\" opacity=\"").append(opacity).append("\"/>");
    }

    private static String x(Scale scale, double number) {
        double share = Math.max(0, Math.min(1, (number - scale.lower()) / (scale.upper() - scale.lower())));
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * (WIDTH - 2 * MARGIN));
    }
}
