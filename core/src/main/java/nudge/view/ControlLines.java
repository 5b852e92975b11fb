package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunReport;

/** The block of controls under a run's table. */
final class ControlLines {
    private ControlLines() {}

    static List<String> of(Style style, RunReport report) {
        var words = new ControlWords(report).all();
        var lines = new ArrayList<String>();
        if (words.isEmpty()) {
            return lines;
        }
        lines.add(" " + Paint.BOLD.on(style, "controls"));
        int columns = words.keySet().stream()
                .mapToInt(name -> Columns.of(SafeText.line(style, name)))
                .max()
                .orElse(0);
        words.forEach((name, facts) -> {
            var start = "   " + Columns.left(SafeText.line(style, name), columns) + "  ";
            var blank = " ".repeat(Columns.of(start));
            for (int i = 0; i < facts.size(); i++) {
                lines.addAll(Hanging.of(style, i == 0 ? start : blank, facts.get(i)));
            }
        });
        return lines;
    }
}
