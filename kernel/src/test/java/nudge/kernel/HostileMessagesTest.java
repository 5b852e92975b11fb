package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of somebody without the key, and broken ones, are dropped and counted; the kernel lives. */
class HostileMessagesTest {
    @TempDir
    Path folder;

    @Test
    void what_does_not_fit_is_dropped_and_counted() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            var good = client.frames(client.message("kernel_info_request", client.object()));
            client.send("shell", with(good, 1, bytes("0".repeat(64))));
            client.send("shell", with(good, 1, bytes("short")));
            client.send("shell", good);
            client.send("shell", good);
            client.send("shell", good.subList(0, 4));
            client.send("shell", List.of(bytes("nonsense")));
            client.send("shell", signed("{\"broken\": "));
            client.send("shell", signed("[1]"));
            client.send("shell", signed("[".repeat(100_000)));

            assertThat(client.run("1 + 1").value()).isEqualTo("2");

            assertThat(running.kernel().dropped())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Codec.Fault.WRONG_SIGNATURE, 2,
                            Codec.Fault.REPLAYED, 1,
                            Codec.Fault.MISSING_PARTS, 1,
                            Codec.Fault.NO_DELIMITER, 1,
                            Codec.Fault.BROKEN_JSON, 3));
        }
    }

    @Test
    void a_giant_frame_ends_its_connection_and_not_the_kernel() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            client.socket("shell").send(new byte[100 << 20]);

            var info = client.ask("control", "kernel_info_request", client.object());

            assertThat(info.path("status").asText()).isEqualTo("ok");
        }
    }

    @Test
    void the_key_is_told_nowhere() throws Exception {
        var secret = "secret0of1a2test";
        var broken = Files.writeString(folder.resolve("broken.json"), "{\"key\": " + secret);
        var lacking = Files.writeString(folder.resolve("lacking.json"), "{\"key\": \"" + secret + "\"}");
        var connection = new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, secret);

        var said = new StringBuilder(connection.toString());
        for (var file : List.of(broken, lacking)) {
            assertThatThrownBy(() -> ConnectionFile.read(file)).satisfies(failure -> {
                for (var cause = failure; cause != null; cause = cause.getCause()) {
                    said.append(cause);
                }
            });
        }

        assertThat(said).contains("broken.json", "lacking.json").doesNotContain(secret);
    }

    @Test
    void sockets_listen_at_the_address_of_the_connection_file_only() throws Exception {
        var connection = Client.anywhere();
        var wire = new Wire(connection, "test", java.time.InstantSource.system(), request -> {});
        wire.start();

        try {
            for (int port : new int[] {connection.shellPort(), connection.iopubPort(), connection.heartbeatPort()}) {
                connect(1, port);
                assertThatThrownBy(() -> connect(2, port)).isInstanceOf(ConnectException.class);
            }
        } finally {
            wire.end();
        }
    }

    @Test
    void two_hundred_requests_at_once_are_all_answered() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            var ids = new ArrayList<String>();
            for (int i = 0; i < 200; i++) {
                ids.add(client.sendCell("int n" + i + " = " + i + ";", content -> content));
            }

            // Replies in another order would be passed over, and then missed.
            ids.forEach(id -> assertThat(
                            client.reply("shell", id).content().path("status").asText())
                    .isEqualTo("ok"));
        }
    }

    /** To 127.0.0.x, which are all this machine. */
    private static void connect(int last, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}), port));
        }
    }

    private static List<byte[]> signed(String content) {
        var parts = List.of(bytes("{\"msg_type\": \"x\"}"), bytes("{}"), bytes("{}"), bytes(content));
        var frames = new ArrayList<>(List.of(bytes("<IDS|MSG>"), new Signatures(Client.KEY).of(parts)));
        frames.addAll(parts);
        return frames;
    }

    private static List<byte[]> with(List<byte[]> frames, int place, byte[] frame) {
        var others = new ArrayList<>(frames);
        others.set(place, frame);
        return others;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
