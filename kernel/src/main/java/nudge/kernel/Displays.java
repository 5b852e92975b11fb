package nudge.kernel;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows values in cells. Safe for use by several threads. */
final class Displays {
    private final JsonMapper json = new JsonMapper();
    private final Wire wire;
    private final Cells cells;
    private final CellStreams streams;
    private final Bundler bundler;

    Displays(Wire wire, Cells cells, CellStreams streams, Bundler bundler) {
        this.wire = wire;
        this.cells = cells;
        this.streams = streams;
        this.bundler = bundler;
    }

    /** Unique among all kernels. */
    String newId() {
        return wire.newId();
    }

    /** A value by MIME type, as messages carry it. */
    ObjectNode data(@Nullable Object value) {
        return node(bundler.of(value));
    }

    private ObjectNode node(Map<String, ?> bundle) {
        return json.valueToTree(bundle);
    }

    /** Shows a value in the cell that this thread works for. */
    void show(@Nullable Object value, Optional<String> id) {
        cells.ofThisThread().ifPresent(cell -> publish(cell, "display_data", data(value), id));
    }

    /** Puts another value wherever the one with this id is shown. */
    void update(@Nullable Object value, String id) {
        cells.ofThisThread().ifPresent(cell -> publish(cell, "update_display_data", data(value), Optional.of(id)));
    }

    /** Shows what is made already. */
    void show(Cell cell, Map<String, ?> bundle, String id) {
        publish(cell, "display_data", node(bundle), Optional.of(id));
    }

    /** Updates with what is made already. */
    void update(Cell cell, Map<String, ?> bundle, String id) {
        publish(cell, "update_display_data", node(bundle), Optional.of(id));
    }

    private void publish(Cell cell, String type, ObjectNode data, Optional<String> id) {
        if (!cell.isLoud()) {
            return;
        }
        var content = wire.object();
        content.set("data", data);
        content.set("metadata", wire.object());
        var hints = wire.object();
        id.ifPresent(name -> hints.put("display_id", name));
        content.set("transient", hints);
        streams.flush(cell.name());
        wire.publish(Optional.of(cell.request().header()), type, content);
    }

    /** Empties the cell that this thread works for; lazily: only when something else is shown. */
    void clear(boolean lazily) {
        cells.ofThisThread().filter(Cell::isLoud).ifPresent(cell -> {
            streams.flush(cell.name());
            wire.publish(
                    Optional.of(cell.request().header()),
                    "clear_output",
                    wire.object().put("wait", lazily));
        });
    }
}
