package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
            client.socket("shell").send(new byte[Codec.MOST_BYTES + 1]);

            var info = client.ask("control", "kernel_info_request", client.object());

            assertThat(info.path("status").asText()).isEqualTo("ok");
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

            ids.forEach(id -> assertThat(
                            client.reply("shell", id).content().path("status").asText())
                    .isEqualTo("ok"));
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
