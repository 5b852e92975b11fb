package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** A sentence wrapped to the screen under a mark, its later lines indented as far as its first. */
final class Hanging {
    private Hanging() {}

    /** Makes the sentence safe; the mark may be coloured. */
    static List<String> of(Style style, String mark, String sentence) {
        return safe(style, mark, SafeText.line(style, sentence));
    }

    /** As {@link #of}, for a sentence that is safe already; its blanks stay. */
    static List<String> safe(Style style, String mark, String sentence) {
        int indent = Columns.of(mark);
        var lines = new ArrayList<String>();
        for (var line : Columns.wrap(sentence, style.width() - indent)) {
            lines.add((lines.isEmpty() ? mark : " ".repeat(indent)) + line);
        }
        return List.copyOf(lines);
    }
}
