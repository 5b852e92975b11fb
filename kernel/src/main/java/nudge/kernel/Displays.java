package nudge.kernel;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Shows values in cells. Safe for use by several threads. */
final class Displays {
    private final JsonMapper json = new JsonMapper();
    private final Wire wire;
    private final Cells cells;
    private final CellStreams streams;
    private final String session;
    private final Pace pace;

    /** @param pace of what cells show; not of what runs tell */
    Displays(Wire wire, Cells cells, CellStreams streams, Pace pace) {
        this.wire = wire;
        this.cells = cells;
        this.streams = streams;
        this.pace = pace;
        this.session = wire.newId();
    }

    /** Unique among all kernels. */
    String newId() {
        return wire.newId();
    }

    /** The id of a place that this session knows by a shorter one: a page may still show those of the last session. */
    String placed(String id) {
        return session + "-" + id;
    }

    private ObjectNode node(Map<String, ?> bundle) {
        return json.valueToTree(bundle);
    }

    /** Shows a value in the cell that this thread works for. */
    void show(Map<String, ?> bundle, String id) {
        pace.await(bytes(bundle));
        cells.ofThisThread().ifPresent(cell -> show(cell, bundle, id));
    }

    /** Puts another value wherever the one with this id is shown. */
    void update(Map<String, ?> bundle, String id) {
        pace.await(bytes(bundle));
        cells.ofThisThread().ifPresent(cell -> update(cell, bundle, id));
    }

    private static long bytes(Map<String, ?> bundle) {
        return bundle.values().stream()
                .mapToLong(form -> form instanceof String text ? text.length() : 0)
                .sum();
    }

    /** Shows what is made already. */
    void show(Cell cell, Map<String, ?> bundle, String id) {
        publish(cell, "display_data", node(bundle), id);
    }

    /** Updates with what is made already. */
    void update(Cell cell, Map<String, ?> bundle, String id) {
        publish(cell, "update_display_data", node(bundle), id);
    }

    private void publish(Cell cell, String type, ObjectNode data, String id) {
        if (!cell.isLoud()) {
            return;
        }
        var content = wire.object();
        content.set("data", data);
        content.set("metadata", wire.object());
        content.set("transient", wire.object().put("display_id", id));
        streams.flush(cell.name());
        wire.publish(Optional.of(cell.request().header()), type, content);
    }

    /** Empties the cell that this thread works for; lazily: only when something else is shown. */
    void clear(boolean lazily) {
        pace.await(0);
        cells.ofThisThread().filter(Cell::isLoud).ifPresent(cell -> {
            streams.flush(cell.name());
            streams.cleared(cell.name());
            wire.publish(
                    Optional.of(cell.request().header()),
                    "clear_output",
                    wire.object().put("wait", lazily));
        });
    }
}
