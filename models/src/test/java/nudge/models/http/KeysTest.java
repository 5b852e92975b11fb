package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.model.ModelOptions;
import nudge.store.CacheKey;
import nudge.store.Fingerprint;
import nudge.store.NewAnswer;
import nudge.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where keys come from, and that they show nowhere. */
class KeysTest {
    @TempDir
    Path folder;

    @Test
    void a_key_comes_from_its_variable() {
        assertThat(find(Map.of("OPENAI_API_KEY", Talk.KEY)).orElseThrow().secret())
                .isEqualTo(Talk.KEY);
    }

    @Test
    void a_key_comes_from_a_file_that_only_its_owner_can_read() throws IOException {
        var file = keyFile("rw-------");

        var key = find(Map.of("OPENAI_API_KEY_FILE", file.toString())).orElseThrow();

        assertThat(key.secret()).isEqualTo(Talk.KEY);
        assertThat(key.source()).isEqualTo("the file '" + file + "'");
    }

    @Test
    void a_file_in_the_folder_of_keys_is_found_by_its_name() throws IOException {
        keyFile("r--------");

        assertThat(find(Map.of())).isPresent();
    }

    @Test
    void a_file_that_others_can_read_is_refused() throws IOException {
        var file = keyFile("rw-r-----");

        assertThatThrownBy(() -> find(Map.of("OPENAI_API_KEY_FILE", file.toString())))
                .isInstanceOf(DataException.class)
                .hasMessage("Key file '" + file
                        + "' can be read or changed by others than its owner, so it is not used. Keep"
                        + " others out: chmod 600 '" + file + "'.");
    }

    @Test
    void what_can_be_no_key_is_refused_without_telling_it() {
        assertThatThrownBy(() -> find(Map.of("OPENAI_API_KEY", "one\nsecond line")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "The key in the variable OPENAI_API_KEY is more than one word, or has signs that no key has. Put"
                                + " the key there and nothing else.");
    }

    @Test
    void the_usual_server_is_not_asked_without_a_key() {
        var provider = new OpenAiProvider(HttpProvider.of(Map.of(), folder));

        assertThatThrownBy(() -> provider.open("openai:gpt-x", ModelOptions.DEFAULTS))
                .isInstanceOf(UsageException.class)
                .hasMessage("Model 'openai:gpt-x' needs a key, and OPENAI_API_KEY is not set. Set it, or set"
                        + " OPENAI_API_KEY_FILE to a file that holds the key and that only you can read; for another server"
                        + " give its address with --base-url.");
    }

    @Test
    void a_password_in_an_address_is_refused_without_telling_it() {
        assertThatThrownBy(() -> Server.address("http://me:" + Talk.KEY + "@127.0.0.1/v1", "http://127.0.0.1"))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining(Talk.KEY);
    }

    @ParameterizedTest
    @EnumSource(MockFault.Kind.class)
    void no_failure_tells_the_key(MockFault.Kind fault) throws InterruptedException {
        var plan = MockPlan.DEFAULTS.withKey(Talk.KEY).withFaults(MockFault.always(fault, 1));
        try (var server = MockServer.start(plan);
                var model = Talk.chat(server.url() + "/v1", Talk.HASTY)) {
            assertThat(everything(Talk.failure(model, Talk.writing()))).doesNotContain(Talk.KEY);
        }
    }

    @Test
    void a_server_that_repeats_the_key_does_not_bring_it_to_light() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withKey("another-key"));
                var model = Talk.chat(server)) {
            assertThat(everything(Talk.failure(model, Talk.writing())))
                    .contains("provided: ***")
                    .doesNotContain(Talk.KEY);
        }
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.chat(server)) {
            var question = Talk.writing(Talk.KEY + " " + Talk.KEY, 40, List.of());

            assertThat(Talk.ask(model, question).toString()).doesNotContain(Talk.KEY);
        }
    }

    @Test
    void nothing_that_describes_a_model_tells_its_key() {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.chat(server)) {
            var key = Key.of(Talk.KEY, "a test");

            assertThat(model.info() + " " + model + " " + key + " " + Optional.of(key))
                    .doesNotContain(Talk.KEY);
            assertThat(server.seenHeaders()).contains("Authorization: Bearer " + Talk.KEY);
        }
    }

    @Test
    void the_store_holds_no_key_though_the_model_says_it() throws InterruptedException, IOException {
        var file = folder.resolve("store.db");
        try (var server = MockServer.start(MockPlan.DEFAULTS.withKey(Talk.KEY));
                var model = Talk.chat(server);
                var store = Store.open(file)) {
            var request = Talk.request(Talk.writing(Talk.KEY.replace("0123", "0123 ") + " " + Talk.KEY, 40, List.of()));
            var completion = model.complete(request, new Cancellation());
            var key = CacheKey.of(model.info(), request, "0".repeat(64));
            store.put(
                    new NewAnswer(
                            key, model.info(), Talk.writing(), new Fingerprint().print(Talk.writing()), completion, 0),
                    0,
                    stored -> {},
                    failure -> {});
            store.flush();
        }

        try (var files = Files.list(folder)) {
            assertThat(files).isNotEmpty().allSatisfy(written -> assertThat(
                            Files.readString(written, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Talk.KEY));
        }
    }

    private Optional<Key> find(Map<String, String> environment) {
        return new KeySource("OPENAI_API_KEY", environment, folder).find(ModelOptions.DEFAULTS);
    }

    private Path keyFile(String permissions) throws IOException {
        var file = Files.writeString(folder.resolve("OPENAI_API_KEY"), Talk.KEY + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String everything(NudgeException e) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return e + "\n" + trace;
    }
}
