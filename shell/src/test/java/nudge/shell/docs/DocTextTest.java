package nudge.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A {@code List<String>} & more.      | A List<String> & more.",
                "As {@link #run(Task, Condition...)}. | As run(Task, Condition...).",
                "See {@link java.util.List#of() all}. | See all.",
                "See {@link nudge.run.Task#limit}.    | See Task.limit.",
                "1 &lt; 2 &amp; <b>so</b> on          | 1 < 2 & so on",
                "One<p>two                            | One\\n\\ntwo",
                "All: <ul><li>one<li>two</ul>         | All:\\n\\n- one\\n- two",
                "{@code if (a) { b(); }} runs         | if (a) { b(); } runs",
                "Broken {@code here                   | Broken {@code here",
            })
    void html_and_inline_tags_become_text(String javadoc, String text) {
        assertThat(PlainText.of(javadoc)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void preformatted_text_keeps_its_lines() {
        assertThat(PlainText.of("So: <pre>{@code\n  a();\n    b();\n}</pre> Done."))
                .isEqualTo("So:\n\na();\n  b();\n\nDone.");
    }

    @Test
    void tags_are_told_apart() {
        var text = DocText.of("Divides. Carefully.\n\n@param a what is\n divided\n @param b by what\n@return a / b\n"
                + "@throws java.lang.ArithmeticException where b is 0");

        assertThat(text.first()).isEqualTo("Divides.");
        assertThat(text.body()).isEqualTo("Divides. Carefully.");
        assertThat(text.parameters()).containsEntry("a", "what is divided").containsEntry("b", "by what");
        assertThat(text.returns()).isEqualTo("a / b");
        assertThat(text.thrown()).containsEntry("ArithmeticException", "where b is 0");
    }

    @Test
    void return_in_short_says_what_is_given() {
        assertThat(DocText.of("{@return the name}").body()).isEqualTo("Gives the name.");
    }

    @Test
    void nothing_said_is_no_text() {
        assertThat(DocText.of(" \n")).isEqualTo(DocText.NONE);
    }
}
