package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final List<String> LINES =
            List.of("import static java.lang.Math.*;", "import java.util.*;", "import static java.util.Map.entry;");

    private final JShell shell = JShell.builder().executionEngine("local").build();

    @AfterEach
    void close() {
        shell.close();
    }

    private boolean works(String snippet) {
        return shell.eval(snippet).stream().noneMatch(event -> event.status() == Status.REJECTED);
    }

    @Test
    void static_lines_are_made_as_one_snippet() {
        var failed = Imports.make(shell, LINES);

        assertThat(failed).isEmpty();
        assertThat(shell.imports()).hasSize(2);
        assertThat(works("new ArrayDeque<>(List.of(entry(max(1, 2), 3)))")).isTrue();
    }

    @Test
    void line_typed_again_takes_nothing_away() {
        Imports.make(shell, LINES);

        LINES.forEach(shell::eval);

        assertThat(works("max(1, 2)")).isTrue();
        assertThat(works("new ArrayDeque<>(List.of(entry(1, 2)))")).isTrue();
    }

    @Test
    void imported_types_are_written_without_their_packages() {
        Imports.make(shell, LINES);

        var variable = (VarSnippet)
                shell.eval("var names = new ArrayDeque<String>();").get(0).snippet();

        assertThat(variable.typeName()).isEqualTo("ArrayDeque<String>");
    }

    @Test
    void other_lines_are_made_where_one_fails() {
        var failed = Imports.make(
                shell,
                List.of(
                        "import static no.such.Thing.*;",
                        "import java.net.*;",
                        "import static java.lang.Math.max;",
                        "import no.such.thing.*;"));

        assertThat(failed).containsExactlyInAnyOrder("import static no.such.Thing.*;", "import no.such.thing.*;");
        assertThat(works("max(1, 2)")).isTrue();
        assertThat(works("URI.create(\"a\")")).isTrue();
    }
}
