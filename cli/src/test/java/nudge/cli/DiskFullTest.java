package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nudge.cli.bench.Items;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system of 700 kB in memory, which then gets room. Needs Linux's namespaces. */
class DiskFullTest {
    private static final int ITEMS = 600;

    @TempDir
    Path folder;

    @Test
    void what_is_done_stays_and_the_same_command_goes_on_when_there_is_room() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/unshare")) && ended(List.of("unshare", "-rm", "true")) == 0);
        var items = Items.write(folder, ITEMS);
        var disk = Files.createDirectory(folder.resolve("disk"));
        try (var server = MockServer.start(MockPlan.DEFAULTS.withLatency(5))) {
            var command = command(Asked.words(folder, items, server.url()));
            var script = "mount -t tmpfs -o size=700k none '" + disk + "'\n"
                    + command + " >first.out 2>first.err; echo $? >first.code\n"
                    + "mount -o remount,size=64m '" + disk + "'\n"
                    + command + " >second.out 2>second.err; echo $? >second.code\n"
                    + command + " >third.out 2>third.err; echo $? >third.code\n";

            assertThat(ended(List.of("unshare", "-rm", "sh", "-c", script))).isZero();

            assertThat(told("first.err"))
                    .contains("nudge: The disk of the store '" + disk + "/nudge/nudge.db' is full. What was shown is"
                            + " kept; make room and run the same command again.");
            assertThat(told("first.code")).isEqualTo("1\n");
            assertThat(told("second.code")).as(told("second.err")).isEqualTo("0\n");
            assertThat(server.counters().requests()).isBetween((long) ITEMS, ITEMS + 2L * Asked.AT_ONCE);
            assertThat(told("third.out")).isEqualTo(told("second.out"));
        }
    }

    private static String command(List<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "'" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
                + "' " + Main.class.getName() + " '" + String.join("' '", words) + "'";
    }

    private int ended(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("script.out").toFile());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("disk").toString());
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String told(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
