package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import nudge.kernel.Client.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a front end asks, and what it must get: also each point that other Java kernels get wrong. */
class KernelTest {
    @TempDir
    static Path folder;

    private static RunningKernel running;
    private static Client client;

    @BeforeAll
    static void start() {
        running = new RunningKernel(folder);
        client = running.client();
    }

    @AfterAll
    static void end() {
        running.close();
    }

    private static ObjectNode object() {
        return client.object();
    }

    private static ObjectNode shell(String type, ObjectNode content) {
        var reply = client.ask("shell", type, content);
        assertThat(reply.path("status").asText()).isIn("ok", "complete", "incomplete", "invalid");
        return reply;
    }

    @Test
    void kernel_info_is_told_on_shell_and_control() {
        for (var channel : List.of("shell", "control")) {
            var info = client.ask(channel, "kernel_info_request", object());

            assertThat(info.path("status").asText()).isEqualTo("ok");
            assertThat(info.path("protocol_version").asText()).isEqualTo("5.4");
            assertThat(info.path("language_info").path("name").asText()).isEqualTo("java");
        }
    }

    @Test
    void a_value_is_a_result_with_the_count_of_its_cell() {
        var ran = client.run("6 * 7");

        assertThat(ran.value()).isEqualTo("42");
        var count = ran.reply().path("execution_count").asInt();
        assertThat(ran.only("execute_input").path("execution_count").asInt()).isEqualTo(count);
        assertThat(ran.only("execute_result").path("execution_count").asInt()).isEqualTo(count);
        assertThat(client.run("1").reply().path("execution_count").asInt()).isEqualTo(count + 1);
    }

    @Test
    void a_cell_is_busy_first_and_idle_last() {
        var heard = client.run("1 + 1").heard();

        assertThat(heard.get(0).content().path("execution_state").asText()).isEqualTo("busy");
        assertThat(heard).filteredOn(Client::isIdle).hasSize(1).last().isSameAs(heard.get(heard.size() - 1));
    }

    @Test
    void ways_of_reading_have_names_in_cells() {
        assertThat(client.run("bbqMini.limit(4).reading(LETTER_ROTATED)").value())
                .startsWith("bbq-mini");
    }

    @Test
    void arrays_show_what_they_hold() {
        assertThat(client.run("new int[] {1, 2, 3}").value())
                .contains("1, 2, 3")
                .doesNotContain("[I@");
    }

    @Test
    void a_silent_cell_is_not_told_and_not_counted() {
        int before = client.run("0").reply().path("execution_count").asInt();

        var ran = client.run("System.out.println(1); 2", content -> content.put("silent", true));

        assertThat(ran.status()).isEqualTo("ok");
        assertThat(ran.heard()).extracting(Envelope::type).containsOnly("status");
        assertThat(client.run("0").reply().path("execution_count").asInt()).isEqualTo(before + 1);
    }

    @Test
    void a_cell_that_is_not_to_be_stored_is_not_counted_and_not_in_the_history() {
        int before = client.run("0").reply().path("execution_count").asInt();

        var ran = client.run("\"not stored\"", content -> content.put("store_history", false));

        assertThat(ran.value()).isEqualTo("\"not stored\"");
        assertThat(ran.reply().path("execution_count").asInt()).isEqualTo(before);
        assertThat(history(object().put("hist_access_type", "tail").put("n", 5)).toString())
                .doesNotContain("not stored");
    }

    @Test
    void user_expressions_are_answered_each_by_itself() {
        var ran = client.run("int known = 5;", content -> {
            content.putObject("user_expressions").put("good", "known + 1").put("bad", "unknown + 1");
            return content;
        });

        var good = ran.reply().path("user_expressions").path("good");
        assertThat(good.path("status").asText()).isEqualTo("ok");
        assertThat(good.path("data").path("text/plain").asText()).isEqualTo("6");
        assertThat(ran.reply()
                        .path("user_expressions")
                        .path("bad")
                        .path("status")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void an_error_has_the_name_of_the_exception_and_the_line() {
        var ran = client.run("int zero = 0;\nint bad = 1 / zero;");

        var error = ran.only("error");
        assertThat(error.path("ename").asText()).isEqualTo("ArithmeticException");
        assertThat(error.path("evalue").asText()).isEqualTo("/ by zero");
        assertThat(error.path("traceback").toString()).contains("int bad = 1 / zero;", "line 2");
        assertThat(ran.reply().path("ename").asText()).isEqualTo("ArithmeticException");
        assertThat(ran.status()).isEqualTo("error");
    }

    @Test
    void what_does_not_compile_says_where() {
        var error = client.run("int a = \"text\";").only("error");

        assertThat(error.path("ename").asText()).isEqualTo("CompileError");
        assertThat(error.path("traceback").toString()).contains("int a =", "^");
    }

    @Test
    void cells_behind_a_failed_one_are_aborted() {
        var ids = List.of(
                client.sendCell("throw new IllegalStateException(\"first\");", content -> content),
                client.sendCell("int second = 2;", content -> content),
                client.sendCell("int third = 3;", content -> content));

        var statuses = ids.stream()
                .map(id -> client.reply("shell", id).content().path("status").asText())
                .toList();

        assertThat(statuses).containsExactly("error", "aborted", "aborted");
        assertThat(client.run("1 + 1").value()).isEqualTo("2");
    }

    @Test
    void cells_behind_a_failed_one_go_on_where_that_is_asked_for() {
        var first =
                client.sendCell("throw new IllegalStateException();", content -> content.put("stop_on_error", false));
        var second = client.sendCell("2", content -> content);

        assertThat(client.reply("shell", first).content().path("status").asText())
                .isEqualTo("error");
        assertThat(client.reply("shell", second).content().path("status").asText())
                .isEqualTo("ok");
    }

    @Test
    void ten_thousand_lines_are_few_messages_and_all_there() {
        var ran = client.run("for (int i = 0; i < 10000; i++) System.out.println(i);");

        assertThat(ran.printed("stdout").lines())
                .hasSize(10_000)
                .startsWith("0")
                .endsWith("9999");
        assertThat(ran.all("stream")).hasSizeLessThan(20);
    }

    @Test
    void both_streams_keep_their_order() {
        var ran = client.run("System.out.print(\"a\"); System.err.print(\"b\"); System.out.print(\"c\");");

        assertThat(ran.all("stream"))
                .extracting(content -> content.path("text").asText())
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_a_thread_prints_later_belongs_to_the_cell_that_started_it() {
        var id = client.sendCell(
                "var gate = new java.util.concurrent.CountDownLatch(1); var late = new Thread(() -> { try { gate.await();"
                        + " } catch (InterruptedException e) { } System.out.print(\"late\"); }); late.start();",
                content -> content);
        client.hear(id);

        client.sendCell("gate.countDown();", content -> content);

        var printed = client.hearUntil(id, Client.isType("stream"));
        assertThat(printed.get(0).content().path("text").asText()).isEqualTo("late");
    }

    @Test
    void what_is_incomplete_what_is_wrong_and_what_is_whole_are_told_apart() {
        assertThat(completeness("int = = 3;").path("status").asText()).isEqualTo("invalid");
        assertThat(completeness("1 + 1").path("status").asText()).isEqualTo("complete");
        var open = completeness("  for (int i = 0; i < 3; i++) {");
        assertThat(open.path("status").asText()).isEqualTo("incomplete");
        assertThat(open.path("indent").asText()).isEqualTo("      ");
    }

    private static ObjectNode completeness(String code) {
        return shell("is_complete_request", object().put("code", code));
    }

    @Test
    void completion_counts_code_points_and_tells_types() {
        var code = "\"\ud83d\ude00\".lengt";

        var reply = shell(
                "complete_request",
                object().put("code", code).put("cursor_pos", code.codePointCount(0, code.length())));

        assertThat(reply.path("matches").toString()).contains("length()");
        assertThat(reply.path("cursor_start").asInt()).isEqualTo(4);
        assertThat(reply.path("cursor_end").asInt()).isEqualTo(9);
        var type = reply.path("metadata").path("_jupyter_types_experimental").path(0);
        assertThat(type.path("type").asText()).isEqualTo("function");
        assertThat(type.path("start").asInt()).isEqualTo(4);
    }

    @Test
    void inspection_finds_what_ends_at_the_end_of_the_code() {
        var reply = shell(
                "inspect_request",
                object().put("code", "run").put("cursor_pos", 3).put("detail_level", 0));

        assertThat(reply.path("found").asBoolean()).isTrue();
        assertThat(reply.path("data").path("text/plain").asText()).contains("run(");
        assertThat(reply.path("data").path("text/html").asText())
                .contains("<strong>")
                .doesNotContain("<script");
    }

    @Test
    void inspection_of_nothing_is_an_answer_too() {
        var reply = shell("inspect_request", object().put("code", "").put("cursor_pos", 0));

        assertThat(reply.path("found").asBoolean()).isFalse();
    }

    private static ObjectNode history(ObjectNode request) {
        return shell("history_request", request);
    }

    @Test
    void the_history_is_told_by_its_end_by_range_and_by_search() {
        int count = client.run("\"find me\"").reply().path("execution_count").asInt();

        var tail = history(object().put("hist_access_type", "tail").put("n", 1)).path("history");
        assertThat(tail).hasSize(1);
        assertThat(tail.path(0).path(2).asText()).isEqualTo("\"find me\"");
        var range = history(object().put("hist_access_type", "range")
                        .put("session", 0)
                        .put("start", count)
                        .put("stop", count + 1)
                        .put("output", true))
                .path("history");
        assertThat(range.path(0).path(2).path(0).asText()).isEqualTo("\"find me\"");
        var search = history(object().put("hist_access_type", "search")
                        .put("pattern", "*find?me*")
                        .put("unique", true))
                .path("history");
        assertThat(search).hasSize(1);
    }

    @Test
    void an_endless_loop_ends_when_it_is_interrupted() {
        var id = client.sendCell("System.out.print(1); while (true) { }", content -> content);
        client.hearUntil(id, Client.isType("stream"));

        var reply = client.ask("control", "interrupt_request", object());

        assertThat(reply.path("status").asText()).isEqualTo("ok");
        var ended = client.reply("shell", id).content();
        assertThat(ended.path("ename").asText()).isEqualTo("Interrupted");
        assertThat(client.run("1 + 1").value()).isEqualTo("2");
    }

    @Test
    void a_person_is_asked_for_a_line_and_for_a_password() {
        var id = client.sendCell(
                "input(\"name? \") + password(\"word? \")", content -> content.put("allow_stdin", true));

        var first = client.next("stdin");
        client.send("stdin", "input_reply", object().put("value", "me"));
        var second = client.next("stdin");
        client.send("stdin", "input_reply", object().put("value", "secret"));

        assertThat(first.content().path("prompt").asText()).isEqualTo("name? ");
        assertThat(first.content().path("password").asBoolean()).isFalse();
        assertThat(second.content().path("password").asBoolean()).isTrue();
        assertThat(new Ran(client.reply("shell", id).content(), client.hear(id)).value())
                .isEqualTo("\"mesecret\"");
    }

    @Test
    void a_cell_that_may_not_ask_says_so() {
        assertThat(client.run("input(\"name? \")").reply().path("evalue").asText())
                .contains("Nobody can be asked");
    }

    @Test
    void standard_input_is_a_person() {
        var id = client.sendCell(
                "new java.util.Scanner(System.in).nextLine()", content -> content.put("allow_stdin", true));

        client.next("stdin");
        client.send("stdin", "input_reply", object().put("value", "a line"));

        assertThat(new Ran(client.reply("shell", id).content(), client.hear(id)).value())
                .isEqualTo("\"a line\"");
    }

    @Test
    void a_display_is_shown_updated_and_cleared() {
        var ran = client.run("System.out.print(\"before\"); var shown = display(1); shown.update(2); clearOutput();");

        assertThat(ran.heard())
                .extracting(Envelope::type)
                .containsExactly(
                        "status",
                        "execute_input",
                        "stream",
                        "display_data",
                        "update_display_data",
                        "clear_output",
                        "status");
        var updated = ran.only("update_display_data");
        assertThat(updated.path("data").path("text/plain").asText()).isEqualTo("2");
        assertThat(updated.path("transient")).isEqualTo(ran.only("display_data").path("transient"));
        assertThat(ran.only("clear_output").path("wait").asBoolean()).isTrue();
    }

    @Test
    void a_run_is_one_display_updated_in_its_place_and_one_of_its_items() {
        var ran = client.run("run(bbqMini.limit(6))");

        assertThat(ran.status()).isEqualTo("ok");
        assertThat(ran.all("display_data")).hasSize(2);
        var shown = ran.all("display_data").get(0);
        var last = ran.all("update_display_data").stream()
                .filter(update -> update.path("transient").equals(shown.path("transient")))
                .reduce(shown, (any, later) -> later);
        assertThat(last.path("data").path("text/html").asText()).contains("run 1", "SIMULATED", "<svg");
        assertThat(last.path("data").path("text/plain").asText()).contains("Q", "SIMULATED");
        assertThat(ran.all("execute_result")).isEmpty();
    }

    @Test
    void whoever_reads_where_nobody_can_be_asked_is_told() {
        for (var read : List.of(
                "new java.util.Scanner(System.in).nextLine()",
                "new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine()")) {
            assertThat(client.run(read).reply().path("evalue").asText()).startsWith("Nobody can be asked here");
        }
    }

    @Test
    void help_tells_of_what_only_notebooks_have() {
        var help = client.run("help()").value();

        assertThat(help)
                .contains("display(VALUE, ...)", "markdown(", "displayAs(", "clearOutput()", "input(", "password(")
                .contains("%maven G:A:V", "%load FILE", "%time CODE");
        assertThat(client.run("help(\"input\")").value()).contains("asks the person for a line");
        assertThat(client.run("help(\"%load\")").value()).contains("runs a .jsh, .java or .ipynb here");
    }

    @Test
    void subshells_are_neither_promised_nor_made() {
        var info = client.ask("shell", "kernel_info_request", object());
        var reply = client.ask("control", "create_subshell_request", object());

        assertThat(info.path("supported_features")).isEmpty();
        assertThat(reply.path("status").asText()).isEqualTo("error");
    }

    @Test
    void magic_lines_stand_beside_java_in_one_cell() {
        var ran = client.run("int timed = 20\n%time timed + 1");

        assertThat(ran.value()).isEqualTo("21");
        assertThat(ran.printed("stdout")).startsWith("Wall time: ");
        assertThat(client.run("%tme 1").reply().path("evalue").asText())
                .isEqualTo("Unknown magic '%tme'. Known: %%time, %classpath, %jars, %load, %maven, %time."
                        + " Did you mean '%time', '%%time'?");
        assertThat(shell("is_complete_request", object().put("code", "%maven a:b:c"))
                        .path("status")
                        .asText())
                .isEqualTo("complete");
        assertThat(shell("complete_request", object().put("code", "%").put("cursor_pos", 1))
                        .path("matches")
                        .toString())
                .contains("\"%maven\"", "\"%%time\"");
    }

    @Test
    void a_comm_that_nobody_knows_is_closed_again() {
        var id = client.send("shell", "comm_open", object().put("comm_id", "c1").put("target_name", "nobody"));

        var closed = client.hearUntil(id, Client.isType("comm_close"));

        assertThat(closed.get(closed.size() - 1).content().path("comm_id").asText())
                .isEqualTo("c1");
    }

    @Test
    void a_comm_goes_both_ways() {
        client.run("onComm(\"echo\", comm -> comm.onMessage(data -> comm.send(data)));");
        client.send("shell", "comm_open", object().put("comm_id", "c2").put("target_name", "echo"));
        var message = object().put("comm_id", "c2");
        message.putObject("data").put("text", "hello");

        client.send("shell", "comm_msg", message);

        var echoed = client.next("iopub");
        while (!echoed.type().equals("comm_msg")) {
            echoed = client.next("iopub");
        }
        assertThat(echoed.content().path("data").path("text").asText()).isEqualTo("hello");
        assertThat(shell("comm_info_request", object().put("target_name", "echo"))
                        .path("comms")
                        .path("c2")
                        .path("target_name")
                        .asText())
                .isEqualTo("echo");
    }

    @Test
    void there_is_no_debugger_and_it_says_so() {
        var reply = client.ask(
                "control",
                "debug_request",
                object().put("type", "request").put("seq", 7).put("command", "initialize"));

        assertThat(reply.path("success").asBoolean(true)).isFalse();
        assertThat(reply.path("request_seq").asInt()).isEqualTo(7);
    }

    @Test
    void an_unknown_request_has_a_reply_too() {
        assertThat(client.ask("shell", "sing_request", object()).path("status").asText())
                .isEqualTo("error");
    }

    @Test
    void the_heart_beats_while_a_cell_runs() {
        var id = client.sendCell("Thread.sleep(60_000);", content -> content);
        client.hearUntil(id, Client.isType("execute_input"));

        client.socket("heartbeat").send("beat");

        assertThat(client.socket("heartbeat").recvStr()).isEqualTo("beat");
        client.ask("control", "interrupt_request", object());
        assertThat(client.reply("shell", id).content().path("ename").asText()).isEqualTo("Interrupted");
    }

    @Test
    void a_cell_that_asks_to_exit_does_not_end_the_kernel() {
        var ran = client.run("System.exit(3);");

        assertThat(ran.reply().path("ename").asText()).isEqualTo("SystemExit");
        assertThat(client.run("1").status()).isEqualTo("ok");
    }
}
