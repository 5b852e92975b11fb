package nudge.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nudge.shell.SnippetOutput;
import nudge.shell.Source;

/**
 * Gathers what cells print and tells it every {@value #MILLIS} ms while there is something, so that ten thousand lines
 * are a few messages. What a thread prints belongs to the cell that started it, also after the cell's end. Safe for use
 * by several threads.
 */
final class CellStreams implements SnippetOutput {
    private static final int MILLIS = 50;
    private static final int MOST_GATHERED = 1 << 19;

    private final Wire wire;
    private final Cells cells;
    private final ScheduledExecutorService timer;
    private final Map<String, PrintedText> printed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PrintedText> eldest) {
            return size() > Cells.REMEMBERED;
        }
    };

    /** @param timer does short work later */
    CellStreams(Wire wire, Cells cells, ScheduledExecutorService timer) {
        this.wire = wire;
        this.cells = cells;
        this.timer = timer;
    }

    @Override
    public void text(Source source, Stream stream, String text) {
        var name = source.name();
        boolean full;
        synchronized (this) {
            var own = printed.computeIfAbsent(name, cell -> new PrintedText());
            own.add(stream, text);
            if (own.isNewlyDue()) {
                var unused = timer.schedule(() -> flush(name), MILLIS, TimeUnit.MILLISECONDS);
            }
            full = own.waiting() > MOST_GATHERED;
        }
        if (full) {
            flush(name);
        }
    }

    /** Tells what a cell has printed by now. */
    void flush(String cell) {
        tell(cell, PrintedText::told);
    }

    /** Tells what a cell has printed, now that it has ended: of very much, the end too. */
    void end(String cell) {
        tell(cell, PrintedText::toldAtEnd);
    }

    /** What a cell has printed is taken from the page. */
    synchronized void cleared(String cell) {
        Optional.ofNullable(printed.get(cell)).ifPresent(PrintedText::cleared);
    }

    private synchronized void tell(String name, Function<PrintedText, List<PrintedText.Piece>> what) {
        var own = printed.get(name);
        var cell = cells.named(name);
        boolean waits = cell.isEmpty() && name.equals(Cells.START);
        if (own != null && !waits) {
            var pieces = what.apply(own);
            cell.filter(Cell::isLoud).ifPresent(heard -> pieces.forEach(piece -> tell(heard, piece)));
        }
    }

    private void tell(Cell cell, PrintedText.Piece piece) {
        var name = piece.stream() == Stream.OUT ? "stdout" : "stderr";
        wire.publish(
                Optional.of(cell.request().header()),
                "stream",
                wire.object().put("name", name).put("text", piece.text().toString()));
    }
}
