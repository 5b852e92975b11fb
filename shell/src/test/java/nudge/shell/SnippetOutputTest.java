package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SnippetOutputTest {
    private final PrintStream before = System.out;
    private final PrintStream errorsBefore = System.err;
    private final ByteArrayOutputStream others = new ByteArrayOutputStream();
    private final Printed printed = new Printed();
    private ShellEngine engine;
    private SnippetStreams streams;

    @BeforeEach
    void open() {
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withOutput(printed));
        var rest = new PrintStream(others, true, StandardCharsets.UTF_8);
        streams = SnippetStreams.install(rest, rest);
    }

    @AfterEach
    void close() {
        streams.close();
        System.setOut(before);
        System.setErr(errorsBefore);
        engine.close();
    }

    private void evaluate(String name, String text) {
        var result = engine.evaluate(new Source(name, text));

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void both_streams_come_in_order_with_their_source() {
        evaluate("a", "System.out.print(1); System.err.println(\"two\"); System.out.printf(\"%d%n\", 3);");
        evaluate("b", "System.out.println(new char[] {'x'}); System.out.append('y').println(2.5);");

        assertThat(printed.pieces())
                .containsExactly("a OUT|1", "a ERR|two\n", "a OUT|3\n", "b OUT|x\n", "b OUT|y", "b OUT|2.5\n");
    }

    @Test
    void thread_that_goes_on_keeps_its_source() throws Exception {
        evaluate("a", """
                var go = new java.util.concurrent.CountDownLatch(1);
                new Thread(() -> { try { go.await(); } catch (InterruptedException e) { } System.out.println("late"); }).start();
                """);
        evaluate("b", "System.out.println(\"b\"); go.countDown();");

        printed.await("a OUT|late\n");
        assertThat(printed.pieces()).contains("b OUT|b\n");
    }

    @Test
    void thread_of_a_pool_keeps_the_source_that_made_it() throws Exception {
        evaluate("a", """
                var pool = java.util.concurrent.Executors.newSingleThreadExecutor();
                pool.submit(() -> System.out.println("first")).get();
                """);
        evaluate("b", "pool.submit(() -> System.out.println(\"second\")).get(); pool.shutdown();");

        assertThat(printed.pieces()).containsExactly("a OUT|first\n", "a OUT|second\n");
    }

    @Test
    void parallel_stream_prints_for_the_snippet_that_runs_it() {
        evaluate("a", "IntStream.range(0, 100).parallel().forEach(i -> System.out.println(i));");
        evaluate("b", "IntStream.range(0, 100).parallel().forEach(i -> System.out.println(i));");

        assertThat(printed.pieces()).filteredOn(piece -> piece.startsWith("a")).hasSize(100);
        assertThat(printed.pieces()).filteredOn(piece -> piece.startsWith("b")).hasSize(100);
    }

    @Test
    void bytes_of_one_character_may_come_one_by_one() {
        evaluate("a", "for (byte b : \"aé€😀\".getBytes(\"UTF-8\")) System.out.write(b);");

        assertThat(String.join("", printed.pieces()).replace("a OUT|", "")).isEqualTo("aé€😀");
    }

    @Test
    void character_that_is_never_whole_is_marked() {
        evaluate("a", "System.out.write(0xe2); System.out.print(\"x\"); System.out.write(0xe2);");

        assertThat(printed.pieces()).containsExactly("a OUT|\ufffd", "a OUT|x", "a OUT|\ufffd");
    }

    @Test
    void what_others_print_goes_on_as_before() {
        System.out.println("mine");
        System.err.print("mine too");

        assertThat(others.toString(StandardCharsets.UTF_8)).isEqualTo("mine\nmine too");
        assertThat(printed.pieces()).isEmpty();
    }

    @Test
    void lines_of_several_threads_stay_whole() {
        evaluate("a", """
                var all = new ArrayList<Thread>();
                for (int t = 0; t < 4; t++) {
                    var name = "thread " + t;
                    var thread = new Thread(() -> { for (int i = 0; i < 500; i++) System.out.println(name); });
                    thread.start();
                    all.add(thread);
                }
                for (var thread : all) thread.join();
                """);

        assertThat(printed.pieces()).hasSize(2000).allMatch(piece -> piece.matches("a OUT\\|thread [0-3]\n"));
    }

    @Test
    void snippet_that_closes_the_stream_harms_nobody() {
        evaluate("a", "System.out.close(); System.out.println(\"still\");");

        assertThat(printed.pieces()).containsExactly("a OUT|still\n");
    }
}
