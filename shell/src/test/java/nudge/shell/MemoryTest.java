package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class MemoryTest {
    private static List<String> session(String collector, String... snippets) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                collector,
                "-cp",
                System.getProperty("java.class.path"),
                SmallSession.class.getName()));
        command.addAll(List.of(snippets));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseG1GC"})
    void variable_that_fills_the_memory_is_named_and_the_session_lives(String collector) throws Exception {
        var lines = session(
                collector,
                "var l = new ArrayList<byte[]>();",
                "while (true) l.add(new byte[1 << 20]);",
                "l = null",
                "6 * 7");

        assertThat(lines.get(1)).startsWith("= RUNTIME_ERROR");
        assertThat(lines.get(2))
                .matches("OutOfMemoryError: The memory is full. This session may take 9\\d MB, and the"
                        + " snippet wanted more.");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "Variables of the session that hold most: l \\(ArrayList<byte\\[]>, about \\d\\d MB\\)."));
        assertThat(lines).contains("To free the first, type: l = null").endsWith("= OK null", "= OK 42");
    }

    @Test
    void many_small_objects_are_told_alike() throws Exception {
        var lines = session(
                "-XX:+UseSerialGC",
                "record Pair(int a, String b) { } var m = new HashMap<Integer, Pair>();",
                "for (int i = 0; ; i++) m.put(i, new Pair(i, \"number \" + i));",
                "m = null; 6 * 7");

        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "Variables of the session that hold most: m \\(HashMap<Integer,Pair>, about \\d\\d MB\\)."))
                .endsWith("= OK 42");
    }

    @Test
    void what_a_snippet_held_itself_is_free_again() throws Exception {
        var lines = session(
                "-XX:+UseSerialGC",
                "{ var own = new ArrayList<long[]>(); while (true) own.add(new long[1000]); }",
                "6 * 7");

        assertThat(lines)
                .contains("What the snippet itself held is free again; no variable of the session holds much.")
                .endsWith("= OK 42");
    }

    @Test
    void session_is_full_again_and_again() throws Exception {
        var fill = "while (true) l.add(new byte[1 << 16]);";
        var lines = session(
                "-XX:+UseSerialGC",
                "var l = new ArrayList<byte[]>();",
                fill,
                fill,
                "l = null",
                "l = new ArrayList<>();",
                fill,
                "l = null",
                "6 * 7");

        // The small snippet between may find too little room as well, and says so; the session lives either way.
        assertThat(lines)
                .filteredOn(line -> line.startsWith("OutOfMemoryError"))
                .hasSizeBetween(3, 4);
        assertThat(lines).endsWith("= OK null", "= OK 42");
    }

    /** In a process of its own, since the compiler prints its stack. */
    @Test
    void source_that_is_nested_too_deeply_is_told_in_words() throws Exception {
        var lines = session("-XX:+UseSerialGC", "1" + "+1".repeat(20_000), "6 * 7");

        assertThat(lines)
                .contains("This is nested too deeply for the compiler. Divide it into several statements.")
                .endsWith("= OK 42");
    }
}
