package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunHeader;
import nudge.run.RunReport;

/** A run on a screen: header, figures, findings. No line is wider than the style's width. */
public final class TextView implements View {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public String render(Shown shown) {
        return String.join("\n", report(shown.style(), shown.report())) + "\n";
    }

    /** What a run is. */
    public static List<String> header(Style style, RunHeader header) {
        return HeaderLines.of(style, header);
    }

    /** Header, figures and findings. */
    public static List<String> report(Style style, RunReport report) {
        var lines = new ArrayList<>(header(style, report.header()));
        lines.addAll(TableLines.of(style, report));
        lines.addAll(FindingLines.of(style, report.findings()));
        return List.copyOf(lines);
    }

    /** The figures alone. */
    public static List<String> table(Style style, RunReport report) {
        return TableLines.of(style, report);
    }

    /** The findings alone. */
    public static List<String> findings(Style style, RunReport report) {
        return FindingLines.of(style, report.findings());
    }
}
