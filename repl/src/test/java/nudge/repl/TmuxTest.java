package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.repl.pty.Tmux;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The prompt as a program of its own, on a terminal that is not ours. */
@Timeout(120)
class TmuxTest {
    private static final int ROWS = 30;
    private static final String COLOUR = "\u001b\\[([0-9;]*;)?([34][0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m";
    private static final String DRAFT = "nudge> List.of(7, 8).siz";

    @TempDir
    Path folder;

    private Tmux tmux;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("slow.jsonl"), "{\"id\": \"*\", \"delay\": 300, \"choice\": 1}\n");
        var classes = System.getProperty("java.class.path").replace("\\", "\\\\");
        Files.writeString(folder.resolve("java"), "-XX:TieredStopAtLevel=1 -cp \"" + classes + "\"\n");
    }

    @AfterEach
    void close() {
        tmux.close();
    }

    @Test
    void person_types_completes_interrupts_and_turns_pages() {
        open(Map.of());
        tmux.line("6 * 7").await("one value", rows -> rows.contains("42"));

        tmux.type("List.of(7, 8).siz").key("Tab").await("nudge> List.of(7, 8).size()");
        tmux.key("Enter").await("its value", rows -> rows.contains("2"));

        tmux.line("var r = run(bbqMini.limit(4), Q, Q_IF)")
                .await("after Holm")
                .await("a prompt", TmuxTest::endsInAnEmptyPrompt);
        assertThat(tmux.written()).containsPattern(COLOUR);
        tmux.line("r.open(3)").await("q back");
        assertThat(tmux.hasOtherScreen()).isTrue();
        tmux.key("q").await("nudge> r.open(3)");
        assertThat(tmux.hasOtherScreen()).isFalse();

        tmux.line("System.out.println(\"be\" + \"gun\"); while (true);")
                .await("the loop", rows -> rows.contains("begun"));
        tmux.key("C-c").await("a prompt", TmuxTest::endsInAnEmptyPrompt);
        tmux.line("2 * 43").await("a value", rows -> rows.contains("86"));
    }

    @Test
    void run_goes_on_while_the_window_changes_and_ends_in_its_table() {
        open(Map.of());
        tmux.line("use(\"scripted:" + folder.resolve("slow.jsonl") + "\")").await("SCRIPTED");
        tmux.line("var r = run(bbqMini.limit(200), Q, Q_IF)").await("#1").await(" run 1 ");

        tmux.line("40 + 2").await("a value", rows -> rows.contains("42"));
        var marks = IntStream.rangeClosed(1, 4).mapToObj(TmuxTest::mark).toList();
        tmux.line("for (int i = 1; i < 5; i++) System.out.println(\"mark\" + i + \"=\".repeat(80) + i)")
                .await("mark 4", rows -> rows.contains(marks.get(3)));
        tmux.type("List.of(7, 8).siz").await(DRAFT);
        for (int columns : new int[] {60, 140, 80, 100}) {
            tmux.columns(columns).await("the prompt above its rows at " + columns, TmuxTest::isOneWhole);

            assertThat(tmux.lines().stream().filter(line -> line.startsWith("mark")))
                    .isEqualTo(marks);
            assertThat(tmux.lines()).containsOnlyOnce(DRAFT);
        }

        tmux.key("C-c").await("an empty prompt", rows -> rows.stream().anyMatch(row -> row.equals("nudge>")));
        tmux.key("C-c").await("is stopped after").await("an empty prompt", TmuxTest::endsInAnEmptyPrompt);
        assertThat(tmux.lines()).anyMatch(line -> line.contains("less Q"));
        assertThat(tmux.screen()).noneMatch(row -> row.startsWith(" run 1 "));
    }

    @Test
    void screen_without_unicode_gets_ascii_alone() {
        open(Map.of("LANG", "C"));

        showRun();

        assertThat(String.join("\n", tmux.lines())).matches("[\\x20-\\x7e\\n]*");
        assertThat(tmux.written()).matches("(?s)[\\x00-\\x7f]*");
    }

    @Test
    void dumb_terminal_gets_no_sequences() {
        open(Map.of("TERM", "dumb"));

        showRun();

        assertThat(tmux.written()).contains("SIMULATED").doesNotContain("\u001b");
    }

    @Test
    void person_without_colours_gets_none() {
        open(Map.of("NO_COLOR", "1"));

        showRun();

        assertThat(tmux.painted()).doesNotContainPattern(COLOUR);
        assertThat(tmux.written()).doesNotContainPattern(COLOUR);
    }

    private void showRun() {
        tmux.line("var r = run(bbqMini.limit(4), Q, Q_IF)")
                .await("after Holm")
                .await("an empty prompt", TmuxTest::endsInAnEmptyPrompt);
        tmux.line("help()").await("A first run:").await("an empty prompt", TmuxTest::endsInAnEmptyPrompt);
    }

    private void open(Map<String, String> environment) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        tmux = Tmux.start(
                folder,
                environment,
                100,
                ROWS,
                java,
                "@" + folder.resolve("java"),
                PromptOnTerminal.class.getName(),
                folder.toString());
        tmux.await("a prompt", TmuxTest::endsInAnEmptyPrompt);
    }

    private static String mark(int number) {
        return "mark" + number + "=".repeat(80) + number;
    }

    private static boolean endsInAnEmptyPrompt(List<String> rows) {
        var last = rows.stream().filter(row -> !row.isEmpty()).reduce("", (a, b) -> b);
        return last.equals("nudge>");
    }

    /** The prompt is seen once, and right below it, down to the end of the window, the rows of the run. */
    private static boolean isOneWhole(List<String> rows) {
        int prompt = rows.indexOf(DRAFT);
        return rows.size() == ROWS
                && prompt == rows.lastIndexOf(DRAFT)
                && prompt == ROWS - 1 - StatusRows.ROWS
                && rows.get(prompt + 1).startsWith(" run 1 ")
                && rows.get(prompt + 2).startsWith(" bias, soft")
                && rows.stream().filter(row -> row.startsWith(" run 1 ")).count() == 1;
    }
}
