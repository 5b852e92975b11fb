package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import nudge.cli.Typed.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands on runs that are there, and what they end with. */
@Timeout(120)
class AfterRunTest {
    @TempDir
    Path folder;

    private Typed here;
    private Typed there;

    @BeforeEach
    void ran() throws IOException {
        here = Typed.at(Files.createDirectory(folder.resolve("here")));
        there = Typed.at(Files.createDirectory(folder.resolve("there")));
    }

    @Test
    void a_run_goes_to_another_machine_and_shows_the_same() {
        var file = folder.resolve("r.nudge").toString();
        run(here, "bbq-mini", "--limit", "8");

        assertThat(here.nudge("export", "last", "--format", "run", "--out", file)
                        .code())
                .isZero();
        run(there, "occupations-mini", "--limit", "2");
        var imported = there.nudge("import", file);

        assertThat(imported.out())
                .startsWith("Run 2 is run 1 of the file: bbq-mini, sim: [SIMULATED], 8 of 8 samples.\n");
        assertThat(there.nudge("import", file).out())
                .startsWith("Run 1 of the file is here already, as run 2: bbq-mini");
        for (var format : new String[] {"json", "csv", "answers"}) {
            assertThat(there.nudge("export", "2", "--format", format).out())
                    .isEqualTo(here.nudge("export", "1", "--format", format).out())
                    .isNotEmpty();
        }
        assertThat(there.nudge("show", "2").out()).contains("Imported: it is run 1 of 'r.nudge', imported ");
        assertThat(there.nudge("runs").out()).contains("(run 1 of 'r.nudge', imported ");
    }

    @Test
    void a_run_file_needs_a_name() {
        run(here, "bbq-mini", "--limit", "2");

        assertThat(here.nudge("export", "last", "--format", "run"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "nudge: A run file is no text for a screen. Say where it goes: --format run --out"
                                + " FILE.nudge\n"));
    }

    @Test
    void what_cannot_be_imported_ends_with_3_and_changes_nothing() throws IOException {
        var file = Files.writeString(folder.resolve("r.nudge"), "no run");

        var said = here.nudge("import", file.toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).startsWith("nudge: The file '" + file + "' is no run file, or a damaged one");
        assertThat(here.nudge("runs").out()).isEqualTo("No run yet. Try: nudge run occupations-mini\n");
        assertThat(here.nudge("import", folder.resolve("none").toString()).code())
                .isEqualTo(3);
        assertThat(here.nudge("import").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA user_version = 99", "PRAGMA application_id = 5"})
    void a_store_that_is_not_for_this_program_stops_every_command_and_stays_as_it_is(String change) throws Exception {
        run(here, "bbq-mini", "--limit", "2");
        var store = here.home().resolve(".local/share/nudge/nudge.db");
        execute(store, change);
        var before = Files.readAllBytes(store);

        for (var words : new String[] {"runs", "show last", "replay last", "resume last", "run bbq-mini -m sim:"}) {
            var said = here.nudge(words.split(" "));

            assertThat(said.code()).as(words).isEqualTo(3);
            assertThat(said.err()).as(words).startsWith("nudge: The ").contains(store.toString());
        }
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
    }

    @Test
    void a_replay_that_is_piped_is_plain_lines_and_does_not_wait() {
        run(here, "bbq-mini", "--limit", "8");

        var said = here.nudge("replay", "last");

        assertThat(said.code()).isZero();
        assertThat(said.err())
                .startsWith("REPLAY of run 1 of ")
                .contains(": nothing is asked.\n")
                .contains(" 8/8 ");
        assertThat(said.out())
                .isEqualTo(run(here, "bbq-mini", "--limit", "8").out())
                .doesNotContain("\u001b");
    }

    @Test
    void a_pace_that_cannot_be_is_refused() {
        run(here, "bbq-mini", "--limit", "2");

        assertThat(here.nudge("replay", "last", "--pace", "0"))
                .isEqualTo(new Said(2, "", "nudge: --pace 0.0 is out of range. It lies between .01 and 1000.\n"));
        assertThat(here.nudge("replay", "last", "--pace", "1", "--speed", "2").code())
                .isEqualTo(2);
        assertThat(here.nudge("replay", "7").code()).isEqualTo(2);
    }

    @Test
    void resume_knows_prompts_data_and_settings_from_any_folder() throws IOException {
        var questions = Files.writeString(folder.resolve("q.jsonl"), """
                {"id": "a", "question": "2 + 2?", "choices": ["3", "4"], "target": 1}
                {"id": "b", "question": "3 + 3?", "choices": ["6", "7"], "target": 0}
                """);
        var pack = Files.writeString(
                folder.resolve("mine.json"),
                "{\"name\": \"mine\", \"source\": \"own\", \"licence\": \"none\","
                        + " \"texts\": {\"any/instruction\": \"Take care.\"}}");
        var began = run(
                here,
                "choices:" + questions,
                "--prompts",
                pack.toString(),
                "--data",
                folder.toString(),
                "--concurrency",
                "3",
                "--attr",
                "parameters=7",
                "--temperature",
                "0.5");
        assertThat(began.code()).as(began.err()).isZero();

        var said = here.nudge("resume", "last");

        assertThat(said.err()).contains("prompts mine");
        assertThat(said.code()).isZero();
        assertThat(here.nudge("runs").out().lines().filter(line -> line.contains("choices:")))
                .hasSize(1);
    }

    @Test
    void what_a_file_of_ones_own_was_taken_for_is_told() throws IOException {
        var file = Files.writeString(folder.resolve("q.csv"), """
                id,question,choice1,choice2,choice3,target,category,why
                a,2 + 2?,3,4,,1,sums,easy
                b,3 + 3?,6,7,8,,sums,easy
                c,Red or blue?,red,blue,,0,colours,
                """);

        var said = here.nudge("tasks", "choices:" + file);

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("right answer     column 'target'")
                .contains("options          columns 'choice1' to 'choice3', empty cells left out")
                .contains("items            3")
                .contains("options an item  2 to 3")
                .contains("right answers    2, at a 1, b 1; 1 items have none")
                .contains("category         2 values: colours 1, sums 2; a part of them by --where category=VALUE")
                .contains("2 + 2?");
    }

    @Test
    void broken_lines_are_all_told_and_nothing_is_run() throws IOException {
        var file = Files.writeString(
                folder.resolve("q.csv"), "id,question,choice1,choice2,target\na,Q?,x,y,5\na,Q?,x,,0\n");

        for (var words : new String[][] {
            {"run", "choices:" + file, "-m", "sim:"}, {"tasks", "choices:" + file}, {"preview", "choices:" + file}
        }) {
            var said = here.nudge(words);

            assertThat(said.code()).isEqualTo(3);
            assertThat(said.err())
                    .contains("has 2 problems:\n  line 2: 'target' is 5")
                    .contains("\n  line 3: ");
        }
        assertThat(here.nudge("runs").out()).startsWith("No run yet.");
    }

    private static Said run(Typed machine, String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of("run"));
        all.addAll(java.util.List.of(words));
        all.addAll(java.util.List.of("--model", "sim:", "--conditions", "Q,Q+IF"));
        return machine.nudge(all.toArray(String[]::new));
    }

    private static void execute(Path store, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
