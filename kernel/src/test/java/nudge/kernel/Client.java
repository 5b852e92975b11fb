package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A small front end: what a notebook sends and hears. Used by one thread. */
final class Client implements AutoCloseable {
    static final String KEY = "a key for tests";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ZMQ.Context context = ZMQ.context(1);
    private final Codec codec = new Codec(new Signatures(KEY));
    private final Codec heardBy = new Codec(new Signatures(KEY));
    private final Map<String, ZMQ.Socket> sockets = new HashMap<>();
    private final String session = UUID.randomUUID().toString();
    private final List<Envelope> heard = new ArrayList<>();
    private final ConnectionFile connection;

    Client(ConnectionFile connection) {
        this.connection = connection;
        open("shell", SocketType.DEALER, connection.shellPort());
        open("control", SocketType.DEALER, connection.controlPort());
        open("stdin", SocketType.DEALER, connection.stdinPort());
        open("heartbeat", SocketType.REQ, connection.heartbeatPort());
        listen();
    }

    /** Free ports of this machine. */
    static ConnectionFile anywhere() {
        var ports = new int[5];
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < ports.length; i++) {
                sockets.add(new ServerSocket(0));
                ports[i] = sockets.get(i).getLocalPort();
            }
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new ConnectionFile("tcp", "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], KEY);
    }

    private void open(String name, SocketType type, int port) {
        var socket = context.socket(type);
        socket.setIdentity(session.getBytes(ZMQ.CHARSET));
        socket.setRcvHWM(0);
        socket.setReceiveTimeOut((int) PATIENCE.toMillis());
        socket.setLinger(0);
        socket.connect(connection.address(port));
        sockets.put(name, socket);
    }

    /** Begins to hear what all hear; back when it does. */
    Envelope listen() {
        var socket = context.socket(SocketType.SUB);
        socket.setRcvHWM(0);
        socket.setLinger(0);
        socket.setReceiveTimeOut((int) PATIENCE.toMillis());
        socket.connect(connection.address(connection.iopubPort()));
        socket.subscribe(new byte[0]);
        sockets.put("iopub", socket);
        return next("iopub");
    }

    /** Stops hearing what all hear. */
    void stopListening() {
        sockets.remove("iopub").close();
    }

    ZMQ.Socket socket(String name) {
        return sockets.get(name);
    }

    ObjectNode object() {
        return codec.object();
    }

    Envelope message(String type, ObjectNode content) {
        var header = object().put("msg_id", UUID.randomUUID().toString())
                .put("session", session)
                .put("username", "tester")
                .put("date", "2026-01-01T00:00:00Z")
                .put("msg_type", type)
                .put("version", "5.4");
        return new Envelope(List.of(), header, object(), object(), content, List.of());
    }

    List<byte[]> frames(Envelope message) {
        return codec.frames(message);
    }

    void send(String channel, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            sockets.get(channel).send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** Sends a request; gives its id. */
    String send(String channel, String type, ObjectNode content) {
        var message = message(type, content);
        send(channel, frames(message));
        return message.header().path("msg_id").asText();
    }

    /** Sends a cell with options; gives its id. */
    String sendCell(String code, UnaryOperator<ObjectNode> options) {
        return send(
                "shell",
                "execute_request",
                options.apply(object().put("code", code).put("allow_stdin", false)));
    }

    Envelope next(String channel) {
        var frames = new ArrayList<byte[]>();
        var socket = sockets.get(channel);
        do {
            var frame = socket.recv(0);
            if (frame == null) {
                throw new AssertionError("Nothing came on '" + channel + "' within " + PATIENCE + "; heard " + heard);
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        return heardBy.read(frames).orElseThrow(() -> new AssertionError("Not a signed message: " + heardBy.dropped()));
    }

    /** The reply to a request, others passed over. */
    Envelope reply(String channel, String id) {
        while (true) {
            var reply = next(channel);
            if (reply.parent().path("msg_id").asText().equals(id)) {
                return reply;
            }
        }
    }

    /** Sends a request and gives its reply's content. */
    ObjectNode ask(String channel, String type, ObjectNode content) {
        return reply(channel, send(channel, type, content)).content();
    }

    /** What all hear of a request, until one fits. */
    List<Envelope> hearUntil(String id, Predicate<Envelope> last) {
        var own = new ArrayList<Envelope>();
        while (true) {
            var message = next("iopub");
            heard.add(message);
            if (message.parent().path("msg_id").asText().equals(id)) {
                own.add(message);
                if (last.test(message)) {
                    return own;
                }
            }
        }
    }

    /** What all hear of a request, until it is answered. */
    List<Envelope> hear(String id) {
        return hearUntil(id, Client::isIdle);
    }

    static boolean isIdle(Envelope message) {
        return message.content().path("execution_state").asText().equals("idle");
    }

    static Predicate<Envelope> isType(String type) {
        return message -> message.type().equals(type);
    }

    /** Executes a cell. */
    Ran run(String code, UnaryOperator<ObjectNode> options) {
        var id = sendCell(code, options);
        var all = hear(id);
        return new Ran(reply("shell", id).content(), all);
    }

    Ran run(String code) {
        return run(code, content -> content);
    }

    /** What came of a cell. */
    record Ran(ObjectNode reply, List<Envelope> heard) {
        List<ObjectNode> all(String type) {
            return heard.stream().filter(isType(type)).map(Envelope::content).toList();
        }

        ObjectNode only(String type) {
            var all = all(type);
            if (all.size() != 1) {
                throw new AssertionError(type + ": " + all + " of " + heard);
            }
            return all.get(0);
        }

        String status() {
            return reply.path("status").asText();
        }

        String value() {
            return only("execute_result").path("data").path("text/plain").asText();
        }

        String printed(String stream) {
            return all("stream").stream()
                    .filter(content -> content.path("name").asText().equals(stream))
                    .map(content -> content.path("text").asText())
                    .reduce("", String::concat);
        }
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.term();
    }
}
