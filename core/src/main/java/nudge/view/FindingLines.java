package nudge.view;

import java.util.List;
import nudge.run.RunReport.Finding;

/** The findings in plain sentences, each under a mark that says how loud it is. */
final class FindingLines {
    private FindingLines() {}

    static List<String> of(Style style, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        Hanging.of(style, " " + mark(style, finding.kind()) + " ", finding.sentence()).stream())
                .toList();
    }

    private static String mark(Style style, Finding.Kind kind) {
        return switch (kind) {
            case WARNING -> Paint.LOUD.on(style, "!");
            case EFFECT -> Paint.GOOD.on(style, style.sign("●", "*"));
            case NULL_RESULT -> style.sign("○", "o");
            case NOTE -> style.sign("·", "-");
        };
    }
}
