package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** A sentence wrapped to the screen under a mark, its later lines indented as far as its first. */
final class Hanging {
    private Hanging() {}

    /** Makes the sentence safe; the mark may be coloured. */
    static List<String> of(Style style, String mark, String sentence) {
        int indent = Columns.of(mark);
        var lines = new ArrayList<String>();
        for (var line : Columns.wrap(SafeText.line(style, sentence), style.width() - indent)) {
            lines.add((lines.isEmpty() ? mark : " ".repeat(indent)) + line);
        }
        return List.copyOf(lines);
    }
}
