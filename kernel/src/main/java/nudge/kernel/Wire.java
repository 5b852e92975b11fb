package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The sockets of a kernel, and messages instead of frames. Safe for use by several threads; sending never waits. */
final class Wire {
    /** What the kernel speaks. */
    static final String PROTOCOL = "5.4";

    /** The channels on which requests come. */
    enum Side {
        SHELL,
        CONTROL,
        STDIN
    }

    private final Codec codec;
    private final InstantSource clock;
    private final String session;
    private final AtomicLong ids = new AtomicLong();
    private final String user = System.getProperty("user.name", "kernel");
    private final ZMQ.Context context = ZMQ.context(1);
    private final Post post = new Post();
    private final Map<Side, Channel> sides;
    private final Channel all;
    private final Heartbeat heartbeat;

    /**
     * Binds all sockets; {@link #start} begins.
     *
     * @param session unique among all kernels
     * @param received takes messages, each on the thread of its channel, which it must not hold up
     */
    Wire(ConnectionFile connection, String session, InstantSource clock, Consumer<Request> received) {
        this.session = session;
        this.clock = clock;
        this.codec = new Codec(new Signatures(connection.key()));
        this.sides = Map.of(
                Side.SHELL, router(Side.SHELL, "shell", connection.address(connection.shellPort()), received),
                Side.CONTROL, router(Side.CONTROL, "control", connection.address(connection.controlPort()), received),
                Side.STDIN, router(Side.STDIN, "stdin", connection.address(connection.stdinPort()), received));
        this.all = new Channel(
                context, SocketType.XPUB, "iopub", connection.address(connection.iopubPort()), this::subscribed);
        this.heartbeat = new Heartbeat(context, connection.address(connection.heartbeatPort()));
    }

    private Channel router(Side side, String name, String address, Consumer<Request> received) {
        return new Channel(context, SocketType.ROUTER, name, address, frames -> codec.read(frames)
                .ifPresent(message -> received.accept(new Request(side, message))));
    }

    void start() {
        sides.values().forEach(Channel::start);
        all.start();
        heartbeat.start();
    }

    /** Who begins to listen hears that it does, so that it need not guess when. */
    private void subscribed(List<byte[]> frames) {
        var frame = frames.get(0);
        if (frame.length > 0 && frame[0] == 1) {
            var topic = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8);
            var content = object().put("subscription", topic);
            post.send(all, codec.frames(message(List.of(bytes(topic)), "iopub_welcome", Optional.empty(), content)));
        }
    }

    /** Unique among all kernels. */
    String newId() {
        return session + "-" + ids.incrementAndGet();
    }

    ObjectNode object() {
        return codec.object();
    }

    /** How many messages were dropped so far, by reason. */
    Map<Codec.Fault, Integer> dropped() {
        return codec.dropped();
    }

    /** Tells all front ends. */
    void publish(Optional<ObjectNode> parent, String type, ObjectNode content) {
        publish(parent, type, content, object(), List.of());
    }

    /** Tells all front ends. */
    void publish(
            Optional<ObjectNode> parent, String type, ObjectNode content, ObjectNode metadata, List<byte[]> buffers) {
        var plain = message(List.of(bytes("kernel." + session + "." + type)), type, parent, content);
        post.send(
                all,
                codec.frames(new Envelope(
                        plain.identities(), plain.header(), plain.parent(), metadata, plain.content(), buffers)));
    }

    /** Tells all front ends whether a request is being answered. */
    void status(Optional<ObjectNode> parent, String state) {
        publish(parent, "status", object().put("execution_state", state));
    }

    /** Answers whoever asked. */
    void reply(Request request, ObjectNode content) {
        var type = request.type().replaceFirst("_request$", "_reply");
        send(request.side(), request, type, content);
    }

    /** Sends to whoever asked, on any channel of theirs. */
    void send(Side side, Request cause, String type, ObjectNode content) {
        post.send(
                channel(side),
                codec.frames(message(
                        cause.message().identities(),
                        type,
                        Optional.of(cause.message().header()),
                        content)));
    }

    /** Done once all requests that have arrived by now were handed over. */
    CompletableFuture<Boolean> drain(Side side) {
        return post.drain(channel(side));
    }

    private Channel channel(Side side) {
        return java.util.Objects.requireNonNull(sides.get(side));
    }

    private Envelope message(List<byte[]> identities, String type, Optional<ObjectNode> parent, ObjectNode content) {
        var header = object().put("msg_id", newId())
                .put("session", session)
                .put("username", user)
                .put("date", clock.instant().toString())
                .put("msg_type", type)
                .put("version", PROTOCOL);
        return new Envelope(identities, header, parent.orElseGet(this::object), object(), content, List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends what is to be sent, and closes all sockets. */
    void end() throws InterruptedException {
        var channels = new java.util.ArrayList<>(sides.values());
        channels.add(all);
        post.end(channels);
        context.term();
    }
}
