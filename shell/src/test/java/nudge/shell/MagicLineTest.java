package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicLineTest {
    private static List<String> names(String text) {
        return MagicLine.of(text).stream().map(MagicLine::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var s = \"\"\"\n%maven a:b:c\n\"\"\";",
                "/*\n%maven a:b:c\n*/",
                "int x = Math.max(7,\n%y);",
                "int x = 7\n    %y;",
                "int x = 7 % y;",
                "int x = 7\n% y;",
                "// %maven a:b:c",
                "%",
                "%% time",
                "void f() {\n%time 1\n}"
            })
    void what_java_can_go_on_with_is_none(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void lines_stand_between_snippets() {
        var text = "%maven a:b:c\nint x = 1\n%time x\n  int y = 2; // it's\n  %load it's.jsh\nx + y\n";

        assertThat(names(text)).containsExactly("%maven", "%time", "%load");
        assertThat(MagicLine.of(text).get(2).argument()).isEqualTo("it's.jsh");
    }

    @Test
    void java_keeps_its_place() {
        assertThat(MagicLine.java("%maven a\n%time x")).isEqualTo("        \n      x");
        assertThat(MagicLine.blanked("%time x\ny")).isEqualTo("       \ny");
    }
}
