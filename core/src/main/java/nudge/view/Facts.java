package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** Short facts on as few lines as they need, dots between, broken only between them. */
final class Facts {
    private Facts() {}

    static List<String> joined(Style style, List<String> facts) {
        var dot = style.sign(" · ", " - ");
        var lines = new ArrayList<String>();
        var line = "";
        for (var fact : facts) {
            var longer = line.isEmpty() ? " " + fact : line + dot + fact;
            if (!line.isEmpty() && Columns.of(longer) > style.width()) {
                lines.add(line);
                longer = "   " + fact;
            }
            line = longer;
        }
        lines.add(line);
        return lines.stream().map(each -> Columns.fitted(style, each)).toList();
    }
}
