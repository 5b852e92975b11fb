package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nudge.Question;
import nudge.RunHandle;
import nudge.shell.Message;
import nudge.shell.Result;
import nudge.shell.Result.Shape;
import nudge.shell.SnippetOutput.Stream;
import nudge.shell.Source;

/** Executes cells, one at a time, in the order in which they came. Cells that came before another failed are aborted. */
final class Executions {
    private final Wire wire;
    private final Cells cells;
    private final CellStreams streams;
    private final History history;
    private final Supplier<Workshop> workshop;
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong abortedUpTo = new AtomicLong();

    /** @param workshop waits until it is open */
    Executions(Wire wire, Cells cells, CellStreams streams, History history, Supplier<Workshop> workshop) {
        this.wire = wire;
        this.cells = cells;
        this.streams = streams;
        this.history = history;
        this.workshop = workshop;
    }

    /** A request to execute has come; gives its place in the order. */
    long arrive() {
        return arrived.incrementAndGet();
    }

    /** The answer to the request at a place in the order. */
    ObjectNode answer(Request request, long place) {
        if (place <= abortedUpTo.get()) {
            return wire.object().put("status", "aborted").put("execution_count", cells.count());
        }
        boolean silent = request.content().path("silent").asBoolean(false);
        boolean kept = !silent && request.content().path("store_history").asBoolean(true);
        var cell = cells.begin(request, kept);
        var code = request.text("code");
        expect();
        if (!silent) {
            publish(cell, "execute_input", wire.object().put("code", code).put("execution_count", cell.count()));
        }
        streams.end(Cells.START);
        var reply = evaluated(cell, code).put("execution_count", cell.count());
        if (kept) {
            history.add(cell.count(), code);
        }
        if (reply.path("status").asText().equals("error")
                && request.content().path("stop_on_error").asBoolean(true)) {
            abortWaiting(request.side());
        }
        return reply;
    }

    /** Whoever sees that the cell begins can interrupt it. */
    private void expect() {
        try {
            workshop.get().engine().expect();
        } catch (RuntimeException | Error e) {
            // The same is told when the cell is evaluated.
        }
    }

    private ObjectNode evaluated(Cell cell, String code) {
        try {
            var open = workshop.get();
            var result = open.engine().evaluate(new Source(cell.name(), code));
            notes(cell, result);
            streams.end(cell.name());
            if (!result.ok()) {
                return failed(cell, Failure.of(result));
            }
            if (result.shape() == Shape.EXPRESSION) {
                value(cell, open, result);
            }
            var reply = wire.object().put("status", "ok");
            reply.putArray("payload");
            reply.set("user_expressions", expressions(cell, open));
            return reply;
        } catch (RuntimeException | Error e) {
            return failed(cell, Failure.of(e));
        }
    }

    private void notes(Cell cell, Result result) {
        result.messages().stream()
                .filter(message -> message.level() == Message.Level.NOTE)
                .forEach(note -> streams.text(new Source(cell.name(), ""), Stream.ERR, note.headline() + "\n"));
    }

    private ObjectNode failed(Cell cell, Failure failure) {
        if (cell.isLoud()) {
            publish(cell, "error", failure.into(wire.object()));
        }
        return failure.into(wire.object().put("status", "error"));
    }

    /** A run or an answer that the cell has shown while it came is not shown once more. */
    private void value(Cell cell, Workshop open, Result result) {
        boolean isShown = result.value() instanceof RunHandle handle
                ? cell.shown().contains(handle.run().header().number())
                : result.value() instanceof Question question && cell.shown().contains(question);
        var forms = isShown || !cell.isLoud() ? Map.<String, Object>of() : open.shown(result.value());
        if (!forms.isEmpty()) {
            var content = wire.object().put("execution_count", cell.count());
            content.set("data", wire.object());
            content.set("metadata", wire.object());
            forms.forEach((type, form) -> content.withObject("/data").putPOJO(type, form));
            streams.flush(cell.name());
            publish(cell, "execute_result", content);
        }
    }

    private ObjectNode expressions(Cell cell, Workshop open) {
        var answers = wire.object();
        cell.request().content().path("user_expressions").properties().forEach(field -> {
            var result = open.engine()
                    .evaluate(new Source(cell.name(), field.getValue().asText()));
            if (result.ok()) {
                var answer = answers.putObject(field.getKey()).put("status", "ok");
                answer.putObject("metadata");
                var data = answer.putObject("data");
                open.shown(result.value()).forEach(data::putPOJO);
            } else {
                Failure.of(result).into(answers.putObject(field.getKey()).put("status", "error"));
            }
        });
        return answers;
    }

    private void publish(Cell cell, String type, ObjectNode content) {
        wire.publish(Optional.of(cell.request().header()), type, content);
    }

    /** What was sent together with the failed cell has arrived by now: it is taken in first. */
    private void abortWaiting(Wire.Side side) {
        CompletableFuture<Boolean> drained = wire.drain(side);
        drained.join();
        abortedUpTo.set(arrived.get());
    }
}
