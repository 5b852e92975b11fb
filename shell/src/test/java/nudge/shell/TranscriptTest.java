package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nudge.view.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Deque<Instant> times = new ArrayDeque<>();
    private final InstantSource clock = times::pop;
    private final Transcript transcript = new Transcript(ValueRenderer.plain(), clock);

    @BeforeEach
    void a_value_a_command_output_and_an_error() {
        for (int second = 0; second < 7; second++) {
            times.add(NOON.plusSeconds(second));
        }
        transcript.add(
                "6 * 7\n", transcript.begin(), Result.of(Result.Shape.EXPRESSION, 42, "int", "$1"), List.of("42"));
        transcript.add("/theme light");
        var began = transcript.begin();
        transcript.printed("one\n");
        transcript.printed("two\n");
        transcript.add(
                "print();\nvar x = 1;", began, Result.of(Result.Shape.ASSIGNMENT, 1, "int", "x"), List.of("x = 1"));
        var error = Message.error("ArithmeticException", "/ by zero", new Excerpt("", 1, "1 / 0", 2, 1), List.of());
        transcript.add(
                "1 / 0", transcript.begin(), Result.failed(Result.Outcome.RUNTIME_ERROR, List.of(error)), List.of());
    }

    private JsonNode notebook() throws Exception {
        return new ObjectMapper().readTree(NotebookFile.of(transcript.entries()));
    }

    private static List<String> fieldsOf(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void entries_tell_what_came_when_and_for_how_long() {
        var first = transcript.entries().get(0);

        assertThat(first.source()).isEqualTo("6 * 7");
        assertThat(first.began()).isEqualTo(NOON);
        assertThat(first.took()).isEqualTo(Duration.ofSeconds(1));
        assertThat(first.value().get().plain()).isEqualTo("42");
        assertThat(transcript.entries())
                .extracting(Transcript.Entry::kind)
                .containsExactly(
                        Transcript.Kind.SNIPPET,
                        Transcript.Kind.COMMAND,
                        Transcript.Kind.SNIPPET,
                        Transcript.Kind.SNIPPET);
        assertThat(transcript.entries().get(3).ok()).isFalse();
    }

    @Test
    void what_is_printed_belongs_to_the_source_that_is_evaluated() {
        assertThat(transcript.entries())
                .extracting(Transcript.Entry::printed)
                .containsExactly("", "", "one\ntwo\n", "");
    }

    @Test
    void notebook_has_the_format_and_the_kernel() throws Exception {
        var notebook = notebook();

        assertThat(notebook.get("nbformat").intValue()).isEqualTo(4);
        assertThat(notebook.get("nbformat_minor").intValue()).isEqualTo(5);
        assertThat(notebook.at("/metadata/kernelspec/name").textValue()).isEqualTo("nudge");
        assertThat(notebook.at("/metadata/kernelspec/language").textValue()).isEqualTo("java");
        assertThat(notebook.get("cells")).hasSize(3);
    }

    @Test
    void every_cell_has_what_the_format_asks_for() throws Exception {
        assertThat(notebook().get("cells")).allSatisfy(cell -> {
            assertThat(fieldsOf(cell))
                    .containsExactlyInAnyOrder("cell_type", "execution_count", "id", "metadata", "outputs", "source");
            assertThat(cell.get("id").textValue()).matches("[a-zA-Z0-9_-]{1,64}");
        });
        assertThat(notebook().get("cells").findValuesAsText("id")).doesNotHaveDuplicates();
    }

    @Test
    void outputs_are_values_streams_and_errors() throws Exception {
        var cells = notebook().get("cells");

        assertThat(cells.at("/0/outputs/0/output_type").textValue()).isEqualTo("execute_result");
        assertThat(cells.at("/0/outputs/0/data/text~1plain/0").textValue()).isEqualTo("42");
        assertThat(cells.at("/0/outputs/0/execution_count").intValue()).isEqualTo(1);
        assertThat(cells.at("/1/source")).extracting(JsonNode::textValue).containsExactly("print();\n", "var x = 1;");
        assertThat(cells.at("/1/outputs")).hasSize(1);
        assertThat(cells.at("/1/outputs/0/name").textValue()).isEqualTo("stdout");
        assertThat(cells.at("/1/outputs/0/text"))
                .extracting(JsonNode::textValue)
                .containsExactly("one\n", "two\n");
        assertThat(cells.at("/2/outputs/0/output_type").textValue()).isEqualTo("error");
        assertThat(cells.at("/2/outputs/0/ename").textValue()).isEqualTo("ArithmeticException");
        assertThat(cells.at("/2/outputs/0/evalue").textValue()).isEqualTo("/ by zero");
        assertThat(cells.at("/2/outputs/0/traceback")).hasSize(3);
    }

    @Test
    void pages_show_sources_and_results_and_escape_them() {
        assertThat(PageFile.markdown(transcript.entries())).startsWith("```java\n6 * 7\n```\n\n```\n42\n```\n");
        assertThat(PageFile.html(transcript.entries()))
                .contains("<pre class=\"source\">6 * 7</pre>\n<pre class=\"value\">42</pre>")
                .contains("ArithmeticException: / by zero")
                .doesNotContain("<script");
    }

    @Test
    void rich_values_are_rich_in_the_notebook_and_on_the_page() throws Exception {
        times.add(NOON);
        times.add(NOON);
        var column = new Table.Column("<name>", Table.Column.Type.TEXT, List.of("a"));
        var table = Result.of(Result.Shape.EXPRESSION, new Table(List.of(column)), "Table", "$2");

        transcript.add("frame()", transcript.begin(), table, List.of("as seen"));

        var data = notebook().at("/cells/3/outputs/0/data");
        assertThat(data.at("/text~1plain/0").textValue()).isEqualTo("as seen");
        assertThat(data.at("/text~1html/0").textValue()).startsWith("<div class=\"nudge ");
        assertThat(PageFile.html(transcript.entries())).contains("&lt;name&gt;</th>");
        assertThat(PageFile.markdown(transcript.entries())).contains("```\nas seen\n```");
    }

    @Test
    void charts_are_trees_in_the_notebook() throws Exception {
        times.add(NOON);
        times.add(NOON);
        var bundle = MimeBundle.plain("chart").with(MimeBundle.VEGA_LITE, "{\"mark\": \"bar\"}");
        var chart = Result.of(Result.Shape.EXPRESSION, bundle, "MimeBundle", "$2");

        transcript.add("plot()", transcript.begin(), chart, List.of());

        var data = notebook().at("/cells/3/outputs/0/data");
        assertThat(data.get(MimeBundle.VEGA_LITE).get("mark").textValue()).isEqualTo("bar");
    }
}
