package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nudge.data.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecsTest {
    @TempDir
    Path folder;

    @Test
    void an_installed_kernel_is_listed_until_it_is_removed() throws IOException {
        var specs = KernelSpecs.under(folder);
        var launcher = Files.createFile(folder.resolve("nudge"));

        var installed = specs.install("nudge", launcher);

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
        var installed = KernelSpecs.under(folder).install("nudge", gone);

        var process = new ProcessBuilder(
                        "/bin/sh", installed.folder().resolve("launch").toString(), "connection.json")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(said).contains("it's gone/nudge", "./nudge kernel install");
        assertThat(installed.works()).isFalse();
    }

    @Test
    void a_kernel_of_somebody_else_stays() throws IOException {
        var other = Files.createDirectories(folder.resolve("share/jupyter/kernels/other"));
        Files.writeString(other.resolve("kernel.json"), "{\"argv\": []}");
        var specs = KernelSpecs.under(folder);

        assertThatThrownBy(() -> specs.install("other", folder)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> specs.uninstall("other"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'other'");
        assertThat(other.resolve("kernel.json")).exists();
    }

    @Test
    void jupyter_says_where_the_users_kernels_are() {
        var named = KernelSpecs.ofUser(Map.of("JUPYTER_DATA_DIR", folder.toString()), Path.of("home"));

        assertThat(named.install("my.Kernel-1", folder).folder()).isEqualTo(folder.resolve("kernels/my.kernel-1"));
    }

    @Test
    void a_name_that_jupyter_refuses_is_refused() {
        assertThatThrownBy(() -> KernelSpecs.under(folder).install("../up", folder))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'../up'");
    }
}
