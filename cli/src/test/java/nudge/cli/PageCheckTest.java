package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nudge.cli.PageCheck.How;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of README.md finds commands, runs them and sees what differs. */
class PageCheckTest {
    private static final String PAGE = """
            # A page

            ```console
            $ git clone somewhere
            Cloning
            $ ./nudge
            nudge>
            ```

            ```console columns=100
            $ ./nudge run bbq-mini --model 'sim:bias=.5' \\
                  --limit 4   # a comment
            one

            two

            $ ./nudge show last 1 2>/dev/null
            three
            ```

            ```
            $ ./nudge run bbq-mini --model sim:
            ```

            ```console
            $ ./nudge demo
            $ ./nudge compare last Q Q+IF
            $ ./nudge tasks | head
            ```
            """;

    private static final String HEAD = "id,condition,outcome,answer,error,task,model,kind,cluster,"
            + "agreement,choice,coverage,near_tie,p_right,p_right_by_text_byte,right,tie";

    @TempDir
    private Path home;

    private PageCheck check;
    private Path questions;

    @BeforeEach
    void write() throws IOException {
        check = new PageCheck("The page", home);
        questions = home.resolve("q.jsonl");
        Files.writeString(questions, """
                {"id": "a", "question": "Which is a colour?", "choices": ["Red", "Ten"], "target": 0}
                {"id": "b", "question": "Which is a number?", "choices": ["Red", "Ten"], "target": 1}
                """);
        Files.writeString(home.resolve("rules.jsonl"), "{\"choice\": 0}\n");
    }

    @Test
    void commands_are_found_with_what_is_shown_of_their_output() {
        var run = ShownCommand.in(PAGE).get(2);

        assertThat(run.line()).isEqualTo(11);
        assertThat(run.words()).containsExactly("./nudge", "run", "bbq-mini", "--model", "sim:bias=.5", "--limit", "4");
        assertThat(run.output()).containsExactly("one", "", "two");
        assertThat(run.columns()).isEqualTo(100);
    }

    @Test
    void a_look_back_is_compared_as_the_run_before_it() {
        assertThat(PageCheck.steps(PAGE).stream()
                        .map(step -> step.command().name() + " " + step.how())
                        .collect(Collectors.toList()))
                .containsExactly("run EXACT", "show EXACT", "demo " + How.SHAPE, "compare " + How.SHAPE);
    }

    @Test
    void shown_output_that_is_written_passes() {
        check.check(step(csv(HEAD, "...")));
    }

    @Test
    void shown_output_that_is_not_written_fails() {
        var step = step(csv("id,state"));

        assertThatThrownBy(() -> check.check(step))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The page line 2 does not show what './nudge run")
                .hasMessageContaining("id,state");
    }

    @Test
    void a_line_that_is_lacking_behind_lines_left_out_fails() {
        var step = step(csv("...", "no such line"));

        assertThatThrownBy(() -> check.check(step)).isInstanceOf(AssertionError.class);
    }

    @Test
    void updated_pages_pass_and_keep_what_is_not_compared() {
        var page = "Before.\n\n" + csv("old", "", "older") + "\n" + csv(HEAD, "...") + "\nBehind.\n";

        var updated = check.updated(page);

        assertThat(updated)
                .startsWith("Before.\n")
                .endsWith(HEAD + "\n...\n```\n\nBehind.\n")
                .doesNotContain("old");
        assertThat(PageCheck.steps(updated)).hasSize(2).allSatisfy(check::check);
    }

    @Test
    void commands_of_one_page_share_a_store() {
        check.check(step(csv("...")));

        check.check(new PageCheck.Step(
                ShownCommand.in("```console\n$ ./nudge export 1 --format csv\n...\n```\n")
                        .get(0),
                How.EXACT));
    }

    @Test
    void figures_may_differ_where_shapes_are_compared_and_counts_may_not() {
        var shown = ShownCommand.shape(List.of("Q  40  .51 [.44, .58]", "", ".25 of all, n 40", "read by text"));

        assertThat(shown).containsExactly("q 40", "# n 40", "read");
        assertThat(ShownCommand.shape(List.of("Q  40  .1", ".7 of all, n 40", "read by letter")))
                .isEqualTo(shown);
        assertThat(ShownCommand.shape(List.of("Q  41  .1", ".7 of all, n 41", "read by letter")))
                .containsExactly("q 41", "# n 41", "read");
    }

    @Test
    void a_command_that_fails_is_not_taken_for_one_that_writes_nothing() {
        var step = step("```console\n$ ./nudge preview no-such-task\n```\n");

        assertThatThrownBy(() -> check.check(step))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("exit code 2")
                .hasMessageContaining("no-such-task");
    }

    private String csv(String... output) {
        return "```console\n$ ./nudge run 'choices:" + questions + "' --model 'scripted:" + home.resolve("rules.jsonl")
                + "' --conditions Q --format csv\n" + String.join("\n", output) + "\n```\n";
    }

    private static PageCheck.Step step(String page) {
        return PageCheck.steps(page).get(0);
    }
}
