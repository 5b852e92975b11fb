package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimDocsTest {
    @ParameterizedTest
    @EnumSource
    void every_key_has_its_row_in_the_docs(SimKey key) throws IOException {
        var row = "| `" + key.label() + "` | " + escaped(key.fallback()) + " | " + key.range() + " | " + key.meaning()
                + " |";

        assertThat(Files.readAllLines(Path.of("../docs/sim.md"))).contains(row);
    }

    @ParameterizedTest
    @EnumSource
    void every_key_has_its_row_in_the_class_doc(SimKey key) throws IOException {
        var row = " * <tr><td>{@code " + key.label() + "}<td>" + key.fallback() + "<td>" + key.meaning();

        assertThat(Files.readAllLines(Path.of("src/main/java/nudge/models/standins/SimProvider.java")))
                .contains(row);
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
