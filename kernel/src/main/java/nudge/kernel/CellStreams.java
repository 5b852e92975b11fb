package nudge.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    private record Piece(Stream stream, StringBuilder text) {}

    private final Wire wire;
    private final Cells cells;
    private final ScheduledExecutorService timer;
    private final Map<String, Deque<Piece>> gathered = new HashMap<>();

    /** @param timer does short work later */
    CellStreams(Wire wire, Cells cells, ScheduledExecutorService timer) {
        this.wire = wire;
        this.cells = cells;
        this.timer = timer;
    }

    @Override
    public void text(Source source, Stream stream, String text) {
        boolean full;
        synchronized (this) {
            var pieces = gathered.get(source.name());
            if (pieces == null) {
                pieces = new ArrayDeque<>();
                gathered.put(source.name(), pieces);
                var unused = timer.schedule(() -> flush(source.name()), MILLIS, TimeUnit.MILLISECONDS);
            }
            var last = pieces.peekLast();
            if (last == null || last.stream() != stream) {
                last = new Piece(stream, new StringBuilder());
                pieces.add(last);
            }
            last.text().append(text);
            full = last.text().length() > MOST_GATHERED;
        }
        if (full) {
            flush(source.name());
        }
    }

    /** Tells what a cell has printed by now. */
    void flush(String cell) {
        synchronized (this) {
            var pieces = gathered.remove(cell);
            if (pieces != null) {
                cells.named(cell)
                        .filter(Cell::isLoud)
                        .ifPresent(printed -> pieces.forEach(piece -> tell(printed, piece)));
            }
        }
    }

    private void tell(Cell cell, Piece piece) {
        var name = piece.stream() == Stream.OUT ? "stdout" : "stderr";
        wire.publish(
                Optional.of(cell.request().header()),
                "stream",
                wire.object().put("name", name).put("text", piece.text().toString()));
    }
}
