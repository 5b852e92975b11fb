package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ReplTest {
    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void open() throws Exception {
        typist = new Typist(folder);
    }

    @AfterEach
    void close() throws Exception {
        typist.close();
    }

    @Test
    void greets_before_the_first_prompt() {
        assertThat(typist.all()).contains("Welcome.");
    }

    @Test
    void value_of_an_expression_is_printed_and_the_prompt_comes_back() {
        typist.line("6 * 7").await("42").await("nudge> ");
    }

    @Test
    void assignment_prints_name_and_value() {
        typist.line("var x = List.of(1, 2)").await("x = [1, 2]");
    }

    @Test
    void error_shows_line_and_caret() {
        typist.line("int x = \"s\"")
                .await("incompatible types")
                .await("  int x = \"s\"")
                .await("          ^^^");
    }

    @Test
    void enter_goes_on_where_a_snippet_is_not_complete() {
        typist.line("int twice(int x) {").line("return 2 * x;").line("}");

        typist.await("nudge> ").line("twice(4)").await("8");
    }

    @Test
    void backslashes_quotes_and_exclamation_marks_reach_java_as_they_are() {
        typist.line("\"a\\tb!!\".length() + '\\''").await("44");
    }

    @Test
    void unknown_command_names_the_nearest() {
        typist.line("/hlep").await("Unknown command '/hlep'.").await("Did you mean '/help'?");
    }

    @Test
    void help_lists_the_commands() {
        typist.line("/help").await("/exit").await("/history").await("Ctrl-D leaves");
    }

    @Test
    void interrupt_stops_a_snippet_and_gives_the_prompt_back() {
        typist.line("System.getProperties().put(\"nudge.test\", \"on\"); while (true);");
        while (!"on".equals(System.getProperty("nudge.test"))) {
            Thread.onSpinWait();
        }

        typist.interrupt().await("Interrupted.").await("nudge> ").line("1 + 1").await("2");
        System.clearProperty("nudge.test");
    }

    @Test
    void interrupt_at_an_empty_prompt_says_that_nothing_runs() {
        typist.interrupt().await("Nothing runs.").await("nudge> ");
    }

    @Test
    void output_of_other_threads_stands_above_the_prompt_in_whole_lines() {
        var out = typist.repl().output();

        out.print("one ");
        out.println("line");

        typist.await("one line\n");
    }

    @Test
    void exit_in_a_snippet_asks_and_no_stays() {
        typist.line("System.exit(3)").await("The snippet wants to end the session with code 3. Leave? [y/N]");

        typist.line("n").await("nudge> ").line("6 * 7").await("42");
    }

    @Test
    void exit_in_a_snippet_leaves_with_its_code_once_agreed_to() throws Exception {
        typist.line("System.exit(3)").await("[y/N]").line("y");

        typist.awaitEnd();

        assertThat(typist.repl().exitCode()).isEqualTo(3);
    }

    @Test
    void interrupt_leaves_behind_what_does_not_stop() {
        typist.line(
                "{ var s = new java.net.ServerSocket(0); System.setProperty(\"nudge.test\", \"on\"); s.accept(); }");
        while (!"on".equals(System.getProperty("nudge.test"))) {
            Thread.onSpinWait();
        }

        typist.interrupt().await("left behind").await("nudge> ").line("1 + 1").await("2");
        System.clearProperty("nudge.test");
    }

    @Test
    void value_whose_text_never_ends_is_interrupted() {
        typist.line(
                        "class Odd { public String toString() { System.setProperty(\"nudge.test\", \"on\"); while (true); } }")
                .await("nudge> ")
                .line("new Odd()");
        while (!"on".equals(System.getProperty("nudge.test"))) {
            Thread.onSpinWait();
        }

        typist.interrupt()
                .await("(Interrupted: the value is not shown.)")
                .await("nudge> ")
                .line("1 + 1")
                .await("2");
        System.clearProperty("nudge.test");
    }

    @Test
    void value_that_cannot_be_shown_says_why() {
        typist.line("class Odd { public String toString() { throw new IllegalStateException(\"no words\"); } }");

        typist.line("new Odd()").await("its toString failed: java.lang.IllegalStateException: no words");
    }

    @Test
    void value_that_holds_itself_has_an_end() {
        typist.line(
                        "var self = new ArrayList<Object>(); var other = new ArrayList<Object>(List.of(self)); self.add(other); self")
                .await("[[(itself)]]");
    }

    @Test
    void end_of_input_leaves() throws Exception {
        typist.endOfInput();

        typist.awaitEnd();
    }

    @Test
    void exit_leaves_and_what_was_typed_is_remembered() throws Exception {
        typist.line("1 + 2").await("3").await("nudge> ").line("/exit");

        typist.awaitEnd();

        assertThat(Files.readString(folder.resolve("history"), StandardCharsets.UTF_8))
                .contains("1 + 2")
                .contains("/exit");
    }

    @Test
    void run_goes_on_behind_the_prompt_and_ends_in_its_table() {
        typist.line("var r = run(bbqMini.limit(8), Q, Q_IF)").await("run 1");

        typist.await("#1")
                .await("bias")
                .await("A/A floor")
                .await("SIMULATED")
                .line("1 + 1")
                .await("2");
    }

    @Test
    void question_is_answered_side_by_side_and_printed_once() {
        typist.line("var q = ask(\"Who left?\", Q, Q_IF)")
                .await("sim: [SIMULATED]: Who left?")
                .await("Q+IF");

        typist.await("nudge> ").line("1 + 1").await("2");
    }

    @Test
    void conversation_has_a_prompt_of_its_own_and_ends_in_java() {
        typist.line("chat(Q_IF)").await("A conversation under Q+IF.").await("Q+IF> ");
        typist.line("Hello").await("[simulated text]").await("Q+IF> ");
        typist.line("/as HHH").await("HHH> ");
        typist.line("/both Q HHH").await("Q ").await("HHH ").await("HHH> ");
        typist.line("/history")
                .await("You")
                .await("Hello")
                .await("sim: [SIMULATED]")
                .await("HHH> ");

        typist.line("/exit").await("nudge> ").line("1 + 1").await("2");
    }

    @Test
    void conversation_that_is_kept_in_a_variable_stays_in_java() {
        typist.line("var c = chat()").await("c = ").await("nudge> ");

        typist.line("c.say(\"Hello\")").await("[simulated text]");
    }

    @Test
    void replay_is_marked_and_asks_nothing() {
        typist.line("/pace 100").await("At most 100 items a second").await("nudge> ");
        typist.line("var r = run(bbqMini.limit(3), Q)").await("#3").await("bias");

        typist.line("replay(\"last\")")
                .await("REPLAY of ")
                .await("No model is asked.")
                .await("#4");

        typist.await("REPLAY of ").await("4 items shown of run 1.");
    }

    @Test
    void items_are_counted_while_their_showing_is_paused() {
        typist.line("/pause").await("No items are shown").await("nudge> ");

        typist.line("var r = run(bbqMini.limit(4), Q)")
                .await("... 4 more, not shown")
                .await("bias");
    }

    @Test
    void commands_say_what_they_expect() {
        typist.line("/pace quick").await("Unknown pace 'quick'.");
        typist.line("/stop all").await("'all' is not a whole number.");
        typist.line("/front 7").await("Which of the runs that go on? None does.");
        typist.line("/present last").await("There is no run");
        typist.line("/pager of").await("Known: off, on.");
    }

    @Test
    void stopped_run_says_what_is_kept() throws Exception {
        Files.writeString(folder.resolve("slow.jsonl"), "{\"id\": \"*\", \"delay\": 300, \"choice\": 1}\n");
        typist.line("use(\"scripted:" + folder.resolve("slow.jsonl") + "\")").await("SCRIPTED");
        typist.line("var r = run(bbqMini.limit(200), Q)").await("#1").interrupt();

        typist.await("Stopping.").await("is stopped after").await("goes on.");
    }
}
