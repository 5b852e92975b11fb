package nudge.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nudge.shell.SnippetStreams;
import nudge.shell.Source;
import org.jspecify.annotations.Nullable;

/** The cells that were executed lately: threads that outlive their cell still find it. Safe for use by several threads. */
final class Cells {
    /** What is done before the first cell, and belongs to it once it is there. */
    static final String START = "start-up";

    static final int REMEMBERED = 10_000;

    private final Map<String, Cell> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cell> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Cell last;
    private int count;
    private int asides;
    private boolean hasBegun;

    /** A cell about to be executed; it gets a number of its own where it is to be kept. */
    synchronized Cell begin(Request request, boolean kept) {
        if (kept) {
            count++;
        } else {
            asides++;
        }
        var cell = Cell.of(kept ? "cell " + count : "aside " + asides, count, request);
        byName.put(cell.name(), cell);
        if (!hasBegun && cell.isLoud()) {
            hasBegun = true;
            byName.put(START, cell);
        }
        last = cell;
        return cell;
    }

    /** How many cells were numbered. */
    synchronized int count() {
        return count;
    }

    synchronized Optional<Cell> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The cell that this thread works for; else the last one. */
    Optional<Cell> ofThisThread() {
        var own = SnippetStreams.sourceOfThisThread().map(Source::name).flatMap(this::named);
        return own.isPresent() ? own : last();
    }

    private synchronized Optional<Cell> last() {
        return Optional.ofNullable(last);
    }
}
