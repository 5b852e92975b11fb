package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nudge.ConfigKey;
import org.junit.jupiter.api.Test;

/** docs/repl.md lists what the configuration file can say. */
class ConfigTableTest {
    private static final Path PAGE = Path.of("../docs/repl.md");

    @Test
    void table_lists_every_key_with_what_it_takes() throws IOException {
        assumeThat(PAGE).as("docs/repl.md is not checked: it is not here").exists();
        var rows = Arrays.stream(ConfigKey.values())
                .map(key -> "| `" + key.key() + "` | " + key.allowed() + " | " + key.otherwise() + " | " + key.meaning()
                        + " |")
                .toList();

        assertThat(Files.readString(PAGE)).contains(String.join("\n", rows) + "\n");
    }
}
