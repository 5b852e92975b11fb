package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** Who said what, in turns. */
public final class Conversation {
    private Conversation() {}

    /**
     * One turn.
     *
     * @param who spoke
     * @param words what was said; hostile
     * @param note on how it came to be; empty mostly
     */
    public record Spoken(String who, String words, String note) {}

    /** The turns in order, each wrapped under who spoke. */
    public static List<String> lines(Style style, List<Spoken> turns) {
        var lines = new ArrayList<String>();
        for (var turn : turns) {
            var note = turn.note().isEmpty() ? "" : "  " + SafeText.line(style, turn.note());
            lines.add(Columns.fitted(
                    style, Paint.BOLD.on(style, SafeText.line(style, turn.who())) + Paint.DIM.on(style, note)));
            Columns.wrap(SafeText.lines(style, turn.words()), style.width() - 2)
                    .forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        }
        return List.copyOf(lines);
    }
}
