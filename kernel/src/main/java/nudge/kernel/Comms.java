package nudge.kernel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The open comms, and what front ends may open. Safe for use by several threads. */
final class Comms {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();
    private final Wire wire;
    private final Map<String, Consumer<Comm>> targets = new ConcurrentHashMap<>();
    private final Map<String, Line> open = new ConcurrentHashMap<>();

    Comms(Wire wire) {
        this.wire = wire;
    }

    /** From now on front ends may open comms by this name. */
    void register(String target, Consumer<Comm> opened) {
        targets.put(target, opened);
    }

    /** Opens one to what the front end knows by this name. */
    Comm open(String target, Map<String, ?> data) {
        var line = new Line(wire.newId(), target);
        open.put(line.id(), line);
        var content = wire.object().put("comm_id", line.id()).put("target_name", target);
        content.set("data", json.valueToTree(data));
        wire.publish(Optional.empty(), "comm_open", content);
        return line;
    }

    /** The answer to a {@code comm_info_request}. */
    ObjectNode info(Request request) {
        var target = request.text("target_name");
        var answer = wire.object();
        var comms = answer.putObject("comms");
        open.values().stream()
                .filter(line -> target.isEmpty() || line.target.equals(target))
                .forEach(line -> comms.putObject(line.id()).put("target_name", line.target));
        return answer;
    }

    /** A message of a comm has come. */
    void received(Request request) {
        var id = request.text("comm_id");
        switch (request.type()) {
            case "comm_open" -> opened(request, id, request.text("target_name"));
            case "comm_close" -> open.remove(id);
            default -> Optional.ofNullable(open.get(id)).ifPresent(line -> line.listener.accept(data(request)));
        }
    }

    /** One that nobody here knows is closed again. */
    private void opened(Request request, String id, String target) {
        var known = targets.get(target);
        if (known == null) {
            closed(Optional.of(request.header()), id);
            return;
        }
        var line = new Line(id, target);
        open.put(id, line);
        known.accept(line);
    }

    private void closed(Optional<ObjectNode> parent, String id) {
        var content = wire.object().put("comm_id", id);
        content.putObject("data");
        wire.publish(parent, "comm_close", content);
    }

    private Map<String, Object> data(Request request) {
        return json.convertValue(request.content().path("data"), DATA);
    }

    private final class Line implements Comm {
        private final String id;
        private final String target;
        private volatile Consumer<Map<String, Object>> listener = data -> {};

        private Line(String id, String target) {
            this.id = id;
            this.target = target;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void send(Map<String, ?> data) {
            var content = wire.object().put("comm_id", id);
            content.set("data", json.valueToTree(data));
            wire.publish(Optional.empty(), "comm_msg", content);
        }

        @Override
        public void onMessage(Consumer<Map<String, Object>> given) {
            listener = given;
        }

        @Override
        public void close() {
            if (open.remove(id) != null) {
                closed(Optional.empty(), id);
            }
        }
    }
}
