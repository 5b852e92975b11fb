package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nudge.Nudge;
import nudge.data.DataException;
import nudge.shell.Prelude;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A short life of a kernel without a person: loads the classes that a real one loads, for the class-data archive. */
public final class WarmUp {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PORTS = 5;
    private static final String CODE = "List.of(1, 2)";

    private WarmUp() {}

    /**
     * Asks no model and leaves nothing behind.
     *
     * @param nudge opens what cells work on; closed at the end
     */
    public static void run(Supplier<Nudge> nudge, InstantSource clock) {
        try {
            var history = Files.createTempFile("nudge-warm-up", ".jsonl");
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var connection = anywhere();
            var kernel = Kernel.start(
                    connection, new KernelOptions("warm-up", nudge, history, Prelude.NONE, clock, nowhere, nowhere));
            try {
                ask(connection, clock);
            } finally {
                kernel.end();
                kernel.awaitEnd();
                Files.deleteIfExists(history);
            }
        } catch (IOException e) {
            throw new DataException("Cannot warm up: " + e.getMessage() + ".", e);
        }
    }

    private static ConnectionFile anywhere() throws IOException {
        var local = InetAddress.getLoopbackAddress();
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < PORTS; i++) {
                held.add(new ServerSocket(0, 1, local));
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        var ports = held.stream().map(ServerSocket::getLocalPort).toList();
        return new ConnectionFile(
                "tcp",
                local.getHostAddress(),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                "");
    }

    private static void ask(ConnectionFile connection, InstantSource clock) {
        var context = ZMQ.context(1);
        var socket = context.socket(SocketType.DEALER);
        try {
            socket.setLinger(0);
            socket.setReceiveTimeOut(PATIENCE_MILLIS);
            socket.connect(connection.address(connection.shellPort()));
            var codec = new Codec(new Signatures(connection.key()));
            var code = codec.object().put("code", CODE).put("cursor_pos", CODE.length());
            for (var type : List.of("kernel_info", "execute", "complete", "inspect", "is_complete", "history")) {
                var header = codec.object()
                        .put("msg_id", type)
                        .put("msg_type", type + "_request")
                        .put("date", clock.instant().toString());
                send(socket, codec, header, code);
                receive(socket);
            }
        } finally {
            socket.close();
            context.term();
        }
    }

    private static void send(ZMQ.Socket socket, Codec codec, ObjectNode header, ObjectNode content) {
        var frames = codec.frames(new Envelope(List.of(), header, codec.object(), codec.object(), content, List.of()));
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private static void receive(ZMQ.Socket socket) {
        var frame = socket.recv(0);
        while (frame != null && socket.hasReceiveMore()) {
            frame = socket.recv(0);
        }
    }
}
