package nudge.view;

import java.util.List;
import nudge.run.Rounded;
import nudge.run.RunReport;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;

/** The figures and findings of a run as HTML elements, without a page around them. */
final class HtmlTable {
    private static final int MOST_FAILED = 50;
    private static final int MOST_COLUMNS = 300;

    private final RunReport report;
    private final StringBuilder out = new StringBuilder();

    HtmlTable(RunReport report) {
        this.report = report;
    }

    /** Header, figures and findings. */
    String html() {
        return header() + figures();
    }

    /** Figures and findings. */
    String figures() {
        out.setLength(0);
        out.append("<div class=\"wide\"><table>\n");
        metrics(Role.PRIMARY).forEach(metric -> primary(new MetricFigures(report, metric)));
        out.append("</table></div>\n");
        var beside = new java.util.ArrayList<>(metrics(Role.READS));
        beside.addAll(metrics(Role.SHOWN));
        if (!beside.isEmpty()) {
            beside(beside.stream()
                    .map(metric -> new MetricFigures(report, metric))
                    .toList());
        }
        positions();
        legend();
        controls();
        failed();
        findings();
        return out.toString();
    }

    /** What is asked of whom, with the mark of what is no model. */
    String header() {
        var header = report.header();
        out.setLength(0);
        out.append("<p><strong>run ").append(header.number()).append(" · ").append(escape(header.subject()));
        out.append("</strong> · ")
                .append(report.done())
                .append(" of ")
                .append(header.order().size());
        out.append(" samples · ").append(escape(header.model().reference()));
        if (!header.model().kind().mark().isEmpty()) {
            out.append(" <strong class=\"mark\">")
                    .append(header.model().kind().mark())
                    .append("</strong>");
        }
        out.append(" · read by ").append(header.reading().label());
        out.append(" · prompts ").append(escape(header.pack().name()));
        out.append(" · seed ").append(header.seed()).append("</p>\n");
        header.notes().forEach(note -> out.append("<p>").append(escape(note)).append("</p>\n"));
        return out.toString();
    }

    private void primary(MetricFigures figures) {
        var scale = Scale.of(figures.metric(), figures.estimates());
        out.append("<tbody><tr class=\"head\"><th class=\"name\">").append(escape(figures.label()));
        out.append("</th><th class=\"number\">n</th><th class=\"number\">unscored</th><th></th><th>");
        scale.ifPresent(axis -> out.append("<span class=\"axis\"><span>")
                .append(Rounded.of(figures.metric(), axis.lower()))
                .append("</span><span>")
                .append(Rounded.of(figures.metric(), axis.upper()))
                .append("</span></span>"));
        out.append("</th>");
        against(figures)
                .forEach(name ->
                        out.append("<th>less ").append(escape(name)).append("</th><th class=\"number\">p</th>"));
        out.append("</tr>\n");
        figures.conditions().forEach(condition -> row(figures, scale.orElse(new Scale(0, 1, 0)), condition));
        out.append("</tbody>\n");
    }

    /** Those that anything is compared with: none while a run has just begun. */
    private List<String> against(MetricFigures figures) {
        return figures.against().stream()
                .filter(a -> figures.conditions().stream()
                        .anyMatch(b -> figures.difference(b, a).isPresent()))
                .toList();
    }

    private void row(MetricFigures figures, Scale scale, String condition) {
        var estimate = figures.estimate(condition);
        var text = Rounded.of(figures.metric(), estimate);
        out.append("<tr><th>").append(escape(condition)).append("</th>");
        number(String.valueOf(estimate.n()));
        number(estimate.unscoredCount()
                + figures.worstCase(condition).map(words -> ": " + words).orElse(""));
        value(figures, condition);
        out.append("<td>").append(SvgBar.of(scale, estimate, text)).append("</td>");
        against(figures).forEach(name -> {
            var difference = figures.difference(condition, name);
            out.append("<td>").append(difference.map(Rounded::of).orElse("")).append("</td>");
            number(difference.map(d -> escape(Rounded.p(d.pHolm()))).orElse(""));
        });
        out.append("</tr>\n");
    }

    /** A row a metric, a column a condition: there are many of those, and few of these. */
    private void beside(List<MetricFigures> figures) {
        out.append("<div class=\"wide\"><table><tbody><tr class=\"head\"><th></th>");
        report.conditions().keySet().forEach(condition -> out.append("<th>")
                .append(escape(condition))
                .append("</th>"));
        out.append("</tr>\n");
        figures.forEach(metric -> {
            out.append("<tr><th>").append(escape(metric.label())).append("</th>");
            report.conditions().keySet().forEach(condition -> value(metric, condition));
            out.append("</tr>\n");
        });
        out.append("</tbody></table></div>\n");
    }

    private void value(MetricFigures figures, String condition) {
        var text = Rounded.of(figures.metric(), figures.estimate(condition));
        out.append(figures.isGreyed(condition) ? "<td class=\"grey\">" : "<td>")
                .append(text)
                .append("</td>");
    }

    private void number(String text) {
        out.append("<td class=\"number\">").append(text).append("</td>");
    }

    private void positions() {
        if (report.conditions().values().stream()
                .allMatch(condition -> condition.positions().isEmpty())) {
            return;
        }
        out.append("<p>picks by position");
        report.conditions().forEach((name, condition) -> {
            out.append(" · ").append(escape(name)).append(':');
            for (int i = 0; i < condition.positions().size(); i++) {
                out.append(' ')
                        .append((char) ('a' + i))
                        .append(' ')
                        .append(condition.positions().get(i));
            }
        });
        out.append("</p>\n");
    }

    private void legend() {
        var legend = Legend.of(report);
        if (!legend.isEmpty()) {
            out.append("<p class=\"note\">").append(escape(legend)).append("</p>\n");
        }
    }

    private void controls() {
        var words = new ControlWords(report).all();
        if (words.isEmpty()) {
            return;
        }
        out.append("<div class=\"wide\"><table><tbody><tr class=\"head\"><th>controls</th><th></th></tr>\n");
        words.forEach((name, facts) -> facts.forEach(fact -> out.append("<tr><th>")
                .append(fact.equals(facts.get(0)) ? escape(name) : "")
                .append("</th><td class=\"words\">")
                .append(escape(fact))
                .append("</td></tr>\n")));
        out.append("</tbody></table></div>\n");
    }

    private void failed() {
        if (report.failed().isEmpty()) {
            return;
        }
        out.append("<details><summary>").append(report.failed().size()).append(" failed for good</summary><ul>\n");
        report.failed().stream().limit(MOST_FAILED).forEach(failure -> out.append("<li>")
                .append(HtmlBlock.cut(
                        failure.id() + " under " + failure.condition() + ": " + failure.reason(), MOST_COLUMNS))
                .append("</li>\n"));
        if (report.failed().size() > MOST_FAILED) {
            out.append("<li>and ").append(report.failed().size() - MOST_FAILED).append(" more</li>\n");
        }
        out.append("</ul></details>\n");
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        out.append("<ul class=\"findings\">\n");
        report.findings().forEach(finding -> out.append("<li class=\"")
                .append(finding.kind().name().toLowerCase(java.util.Locale.ROOT))
                .append("\">")
                .append(escape(finding.sentence()))
                .append("</li>\n"));
        out.append("</ul>\n");
    }

    private List<MetricInfo> metrics(Role role) {
        return report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == role)
                .toList();
    }

    private static String escape(String text) {
        return HtmlText.escape(text);
    }
}
