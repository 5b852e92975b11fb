package nudge.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRIBUTING.md shows the samples as they are. */
class ContributingTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGE = ROOT.resolve("CONTRIBUTING.md");
    private static final Path SAMPLES = ROOT.resolve("notebooks/src/test/java/nudge/samples");
    private static final String HOW = "Update CONTRIBUTING.md by -Dgolden=update, then read the diff.";

    @TempDir
    private Path root;

    @BeforeEach
    void update() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, ShownFile.updated(Files.readString(PAGE), ROOT));
        }
    }

    @Test
    void samples_are_shown_as_they_are() throws IOException {
        for (var shown : ShownFile.in(Files.readString(PAGE))) {
            assertThat(shown.text())
                    .as("CONTRIBUTING.md does not show '%s' as it is. %s", shown.path(), HOW)
                    .isEqualTo(shown.expected(ROOT));
        }
    }

    @Test
    void every_sample_is_shown_and_short() throws IOException {
        var shown = ShownFile.in(Files.readString(PAGE));
        try (var files = Files.list(SAMPLES)) {
            var samples = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*Test\\.java|package-info\\.java|ShownFile\\.java"))
                    .collect(Collectors.toSet());

            assertThat(shown.stream()
                            .map(file -> file.path().replaceFirst(".*/", ""))
                            .filter(name -> name.endsWith(".java"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(samples);
        }
        assertThat(shown).allSatisfy(file -> assertThat(file.text().lines().count())
                .as("lines of '%s'", file.path())
                .isLessThan(50));
    }

    @Test
    void a_shown_file_is_found_and_brought_up_to_date() throws IOException {
        Files.writeString(root.resolve("A.java"), "package a;\n\nimport b.B;\n\n/** New. */\nclass A {}\n");
        Files.writeString(root.resolve("line"), "new\n");
        var page = """
                Before.

                [A](A.java):

                ```java
                /** Old. */
                ```

                ```java
                other
                ```

                A line (line):

                ```
                old
                ```
                """;

        assertThat(ShownFile.in(page)).extracting(ShownFile::path).containsExactly("A.java", "line");
        assertThat(ShownFile.updated(page, root))
                .isEqualTo(
                        page.replace("/** Old. */", "/** New. */\nclass A {}").replace("old", "new"));
    }
}
