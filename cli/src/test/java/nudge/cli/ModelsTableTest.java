package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nudge.ModelKey;
import org.junit.jupiter.api.Test;

/** docs/providers.md lists what the models file can say. */
class ModelsTableTest {
    private static final Path PAGE = Path.of("../docs/providers.md");

    @Test
    void table_lists_every_key_with_what_it_takes() throws IOException {
        assumeThat(PAGE).as("docs/providers.md is not checked: it is not here").exists();
        var rows = Arrays.stream(ModelKey.values())
                .map(key -> "| `" + key.key() + "` | " + key.allowed() + " | " + key.meaning() + " |")
                .toList();

        assertThat(Files.readString(PAGE)).contains(String.join("\n", rows) + "\n");
    }
}
