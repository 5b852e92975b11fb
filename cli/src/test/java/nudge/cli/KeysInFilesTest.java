package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.cli.bench.Items;
import nudge.models.http.MockFault;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A key is planted, whole commands are run against servers that give it away, and all that was written is searched. */
@Timeout(180)
class KeysInFilesTest {
    private static final String KEY = "planted-0123456789abcdef";

    @TempDir
    Path folder;

    private Path home;
    private Path items;
    private Path keyFile;

    @BeforeEach
    void plant() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        items = Items.write(folder, 24);
        keyFile = Files.writeString(folder.resolve("key"), KEY + "\n");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_key_from_the_environment_is_in_no_file_and_no_output() throws Exception {
        try (var server = TellTale.start()) {
            var words = words(server);

            var asked = CommandProcess.run(home, Map.of("OPENAI_API_KEY", KEY), words)
                    .ended();

            assertThat(asked.exitCode()).as(asked.errors()).isBetween(0, 1);
            assertThat(server.seen()).as("the key was sent").contains("Bearer " + KEY);
            assertThat(asked.json()).isNotEmpty();
            assertNowhere();
        }
    }

    @Test
    void a_key_from_a_file_is_in_no_export_and_no_command_tells_it() throws Exception {
        var here = Typed.at(home);
        var told = new StringBuilder();
        try (var server = TellTale.start()) {
            var words = words(server);
            words.addAll(List.of("--key-file", keyFile.toString()));
            var run = here.nudge(words.toArray(String[]::new));
            told.append(run);
            assertThat(server.seen()).as("the key was sent: %s", run).contains("Bearer " + KEY);
            for (var format : List.of("text", "json", "csv", "html", "answers", "run")) {
                var out = home.resolve("out." + format).toString();
                var said = here.nudge("export", "last", "--format", format, "--out", out);
                assertThat(said.code()).as(said.err()).isZero();
                told.append(said);
            }
            for (var line : List.of("runs", "show last", "show last 1", "replay last", "models", "doctor")) {
                told.append(here.nudge(line.split(" ")));
            }
            told.append(here.nudge("resume", "last"));
            told.append(here.nudge("eval", "show(\"last\")"));
        }
        assertThat(told.toString()).doesNotContain(KEY).contains("***");
        assertNowhere();
    }

    @Test
    void a_refused_key_stops_with_3_and_is_not_repeated() throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withKey("another"))) {
            var asked = Asked.here(home, items, server.url(), "--key-file", keyFile.toString());

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint())
                    .startsWith("nudge: The server at 'http://HOST/v1' refused the key from the file '" + keyFile)
                    .contains("provided: ***");
        }
        assertNowhere();
    }

    @Test
    void a_server_that_sends_elsewhere_gets_no_key_there() throws IOException {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.always(MockFault.Kind.ELSEWHERE, 1));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(home, items, server.url(), "--key-file", keyFile.toString());

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint()).contains("That is not followed, since a key goes to no other host.");
            assertThat(server.counters().answered()).isZero();
        }
        assertNowhere();
    }

    @Test
    void a_key_file_that_others_can_read_stops_with_3_before_anything_is_sent() throws IOException {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));
        try (var server = MockServer.start(MockPlan.DEFAULTS)) {
            var asked = Asked.here(home, items, server.url(), "--key-file", keyFile.toString());

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint())
                    .isEqualTo("nudge: Key file '" + keyFile + "' can be read or changed by others than its owner, so"
                            + " it is not used. Keep others out: chmod 600 '" + keyFile + "'.");
            assertThat(server.counters().requests()).isZero();
        }
    }

    @Test
    void a_password_in_an_address_is_refused_with_2_and_not_repeated() throws IOException {
        var asked = Asked.here(home, items, "http://me:" + KEY + "@127.0.0.1:1");

        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.errors()).doesNotContain(KEY);
        assertNowhere();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_stops_with_3_and_nothing_is_sent() throws Exception {
        try (var server = TellTale.startWithOwnCertificate(folder)) {
            var asked = Asked.here(home, items, server.url(), "--key-file", keyFile.toString());

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint())
                    .startsWith("nudge: The certificate of 'https://HOST/v1' was refused (")
                    .endsWith("Nothing was sent.");
            assertThat(server.seen()).isEmpty();
        }
    }

    /** Answers are read as text: so it is kept word for word. */
    private List<String> words(TellTale server) {
        var words = new ArrayList<>(Asked.words(home, items, server.url(), "--patience", "3"));
        words.replaceAll(word -> word.equals("letter") ? "parse" : word);
        return words;
    }

    /** In no file below the home, whatever its form. */
    private void assertNowhere() throws IOException {
        try (var files = Files.walk(home)) {
            var written = files.filter(Files::isRegularFile).toList();
            for (var file : written) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(KEY))
                        .as("the key in " + file)
                        .isFalse();
            }
        }
    }
}
