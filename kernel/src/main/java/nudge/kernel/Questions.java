package nudge.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import nudge.data.UsageException;
import org.jspecify.annotations.Nullable;

/** Asks the person in front of a cell. One question at a time. */
final class Questions {
    /** Whether what is typed may be seen. */
    enum Sight {
        OPEN,
        HIDDEN
    }

    private final Wire wire;
    private final Cells cells;
    private final CellStreams streams;
    private final AtomicReference<@Nullable CompletableFuture<String>> open = new AtomicReference<>();

    Questions(Wire wire, Cells cells, CellStreams streams) {
        this.wire = wire;
        this.cells = cells;
        this.streams = streams;
    }

    /**
     * What the person typed, without the end of the line.
     *
     * @throws UsageException where nobody can be asked
     * @throws InterruptedException where the cell is interrupted meanwhile
     */
    String ask(String prompt, Sight sight) throws InterruptedException {
        var cell = cells.ofThisThread()
                .filter(Cell::mayAsk)
                .orElseThrow(() -> new UsageException(
                        "Nobody can be asked here: the front end does not take input for this cell. Put the value into"
                                + " the cell instead."));
        var answer = new CompletableFuture<String>();
        open.set(answer);
        streams.flush(cell.name());
        wire.send(
                Wire.Side.STDIN,
                cell.request(),
                "input_request",
                wire.object().put("prompt", prompt).put("password", sight == Sight.HIDDEN));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer never fails, yet this one did.", e);
        } finally {
            open.compareAndSet(answer, null);
        }
    }

    /** An answer has come; without a question it is no matter. */
    void answered(Request reply) {
        var waiting = open.getAndSet(null);
        if (waiting != null) {
            waiting.complete(reply.text("value"));
        }
    }
}
