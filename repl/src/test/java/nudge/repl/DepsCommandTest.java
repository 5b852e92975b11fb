package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nudge.data.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepsCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | deps()",
                "list                 | deps()",
                "add a:b:1            | deps(\"a:b:1\")",
                "add  a:b  lib/x.jar  | deps(\"a:b\", \"lib/x.jar\")",
                "add C:\\x.jar        | deps(\"C:\\\\x.jar\")",
            })
    void command_is_the_verb_without_quotes(String argument, String java) {
        assertThat(DepsCommand.asJava(argument)).isEqualTo(java);
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> DepsCommand.asJava("remove a:b"))
                .isInstanceOf(UsageException.class)
                .hasMessage("/deps knows no 'remove'. Write /deps add GROUP:ARTIFACT, /deps add JAR or /deps list.");
        assertThatThrownBy(() -> DepsCommand.asJava("add"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("/deps add needs a library or a jar.");
    }
}
