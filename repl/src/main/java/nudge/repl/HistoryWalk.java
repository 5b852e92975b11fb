package nudge.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jline.reader.History;

/**
 * Goes through the lines of a history that begin like what stood before the cursor when the walk began, each text once,
 * and back to what was typed.
 */
final class HistoryWalk {
    private final History history;
    private List<String> stops = List.of();
    private int at;

    HistoryWalk(History history) {
        this.history = history;
    }

    /** The next older text; nothing where there is none. */
    Optional<String> older(String buffer, int cursor) {
        begin(buffer, cursor);
        return at + 1 < stops.size() ? Optional.of(stops.get(++at)) : Optional.empty();
    }

    /** The next newer text, what was typed the last. */
    Optional<String> newer(String buffer, int cursor) {
        begin(buffer, cursor);
        return at > 0 ? Optional.of(stops.get(--at)) : Optional.empty();
    }

    /** A walk goes on while its text is unchanged. */
    private void begin(String buffer, int cursor) {
        if (at < stops.size() && stops.get(at).equals(buffer)) {
            return;
        }
        var prefix = buffer.substring(0, cursor);
        var distinct = new LinkedHashSet<String>();
        distinct.add(buffer);
        var entries = history.reverseIterator();
        while (entries.hasNext()) {
            var line = entries.next().line();
            if (line.startsWith(prefix)) {
                distinct.add(line);
            }
        }
        stops = new ArrayList<>(distinct);
        at = 0;
    }
}
