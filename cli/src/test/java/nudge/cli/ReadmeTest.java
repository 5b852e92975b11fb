package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** README.md shows what its commands write. */
class ReadmeTest {
    private static final Path PAGE = Path.of("../README.md");

    @TempDir
    private static Path home;

    @BeforeAll
    static void update(@TempDir Path other) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, new PageCheck("README.md", other).updated(page()));
        }
    }

    @TestFactory
    Stream<DynamicTest> readme_shows_what_its_commands_write() throws IOException {
        var check = new PageCheck("README.md", home);
        return PageCheck.steps(page()).stream()
                .map(step -> DynamicTest.dynamicTest(step.command().text(), () -> check.check(step)));
    }

    @Test
    void readme_has_a_command_that_is_checked() throws IOException {
        assertThat(PageCheck.steps(page()))
                .as("commands of README.md that are checked")
                .isNotEmpty();
    }

    private static String page() throws IOException {
        assumeThat(PAGE).as("README.md is not checked: it is not here").exists();
        return Files.readString(PAGE);
    }
}
