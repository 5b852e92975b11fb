package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nudge.data.UsageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpecsTest {
    @TempDir
    Path folder;

    @Test
    void an_installed_kernel_is_listed_until_it_is_removed() throws IOException {
        var specs = KernelSpecs.under(folder, Platform.LINUX);
        var launcher = Files.createFile(folder.resolve("nudge"));

        var installed = specs.install("nudge", launcher, SpecOptions.DEFAULTS);

        assertThat(installed.folder()).isEqualTo(folder.resolve("share/jupyter/kernels/nudge"));
        assertThat(Files.readString(installed.folder().resolve("kernel.json")))
                .contains("\"interrupt_mode\" : \"message\"", "\"language\" : \"java\"", "{connection_file}");
        assertThat(specs.list()).containsExactly(installed);
        specs.uninstall("nudge");
        assertThat(specs.list()).isEmpty();
        assertThat(installed.folder()).doesNotExist();
    }

    @Test
    void a_kernel_whose_checkout_was_moved_says_what_to_type() throws Exception {
        var gone = folder.resolve("it's gone/nudge");
        var installed = KernelSpecs.under(folder, Platform.LINUX).install("nudge", gone, SpecOptions.DEFAULTS);

        var process = new ProcessBuilder(
                        "/bin/sh", installed.folder().resolve("launch.sh").toString(), "no prefix", "connection.json")
                .redirectErrorStream(true);
        process.environment().put("PATH", "");
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(started.waitFor()).isEqualTo(3);
        assertThat(said).contains("it's gone/nudge", "./nudge kernel install");
        assertThat(installed.works()).isFalse();
    }

    @Test
    void a_kernel_of_somebody_else_stays() throws IOException {
        var other = Files.createDirectories(folder.resolve("share/jupyter/kernels/other"));
        Files.writeString(other.resolve("kernel.json"), "{\"argv\": []}");
        var specs = KernelSpecs.under(folder, Platform.LINUX);

        assertThatThrownBy(() -> specs.install("other", folder, SpecOptions.DEFAULTS))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> specs.uninstall("other"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'other'");
        assertThat(other.resolve("kernel.json")).exists();
    }

    @Test
    void jupyter_says_where_the_users_kernels_are() {
        var named = KernelSpecs.ofUser(Map.of("JUPYTER_DATA_DIR", folder.toString()), Path.of("home"), Platform.LINUX);

        assertThat(named.install("my.Kernel-1", folder, SpecOptions.DEFAULTS).folder())
                .isEqualTo(folder.resolve("kernels/my.kernel-1"));
    }

    @Test
    void a_name_that_jupyter_refuses_is_refused() {
        assertThatThrownBy(
                        () -> KernelSpecs.under(folder, Platform.LINUX).install("../up", folder, SpecOptions.DEFAULTS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'../up'");
    }

    @Test
    void options_are_written_down_for_each_start() throws IOException {
        var options = new SpecOptions(
                List.of("lib/*", folder + "/a.jar"),
                Optional.of(folder.resolve("begin.jsh")),
                Map.of("my.key", "a value", "flag", ""));

        var installed = KernelSpecs.under(folder, Platform.LINUX).install("mine", folder, options);
        var spec = new JsonMapper()
                .readTree(installed.folder().resolve("kernel.json").toFile());

        assertThat(spec.path("argv").toString())
                .isEqualTo("[\"/bin/sh\",\"{resource_dir}/launch.sh\",\"{prefix}\",\"{connection_file}\","
                        + "\"-Dflag=\",\"-Dmy.key=a value\"]");
        assertThat(spec.path("env").path("NUDGE_CLASSPATH").asText())
                .isEqualTo(Path.of("").toAbsolutePath() + "/lib/*:" + folder + "/a.jar");
        assertThat(spec.path("env").path("NUDGE_STARTUP").asText()).isEqualTo(folder + "/begin.jsh");
        assertThat(spec.path("metadata").path("debugger").asBoolean(true)).isFalse();
    }

    @Test
    void launchers_have_something_to_show() throws IOException {
        var installed = KernelSpecs.under(folder, Platform.LINUX).install("mine", folder, SpecOptions.DEFAULTS);

        for (int size : List.of(32, 64)) {
            var image = ImageIO.read(installed
                    .folder()
                    .resolve("logo-" + size + "x" + size + ".png")
                    .toFile());
            assertThat(image.getWidth()).isEqualTo(size);
            assertThat(image.getRGB(0, 0) >>> 24).isZero();
            assertThat(image.getRGB(size / 2, 24 * size / 64)).isEqualTo(0xfff29f4b);
        }
        assertThat(installed.folder().resolve("logo-svg.svg")).content().startsWith("<svg xmlns=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Linux      |                    | /h/me/.local/share/jupyter/kernels
            Linux      | XDG_DATA_HOME=/xdg | /xdg/jupyter/kernels
            FreeBSD    |                    | /h/me/.local/share/jupyter/kernels
            Mac OS X   | XDG_DATA_HOME=/xdg | /h/me/Library/Jupyter/kernels
            Windows 11 | APPDATA=/roaming   | /roaming/jupyter/kernels
            Windows 11 |                    | /h/me/AppData/Roaming/jupyter/kernels
            """)
    void each_system_has_its_place(String system, @Nullable String variable, String place) {
        var environment = variable == null
                ? Map.<String, String>of()
                : Map.of(variable.replaceFirst("=.*", ""), variable.replaceFirst(".*=", ""));

        assertThat(Platform.of(system).kernels(environment, Path.of("/h/me"))).isEqualTo(Path.of(place));
    }

    @Test
    void windows_has_no_sh() throws IOException {
        var installed = KernelSpecs.under(folder, Platform.of("Windows 10"))
                .install("nudge", Path.of("C:\\nudge\\nudge.cmd"), SpecOptions.DEFAULTS);

        assertThat(Files.readString(installed.folder().resolve("kernel.json")))
                .contains("\"cmd\", \"/c\", \"C:\\\\nudge\\\\nudge.cmd\", \"kernel\", \"run\"");
        assertThat(installed.folder().resolve("launch.sh")).doesNotExist();
    }
}
