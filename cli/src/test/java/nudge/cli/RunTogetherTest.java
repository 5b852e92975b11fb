package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTogetherTest {
    @TempDir
    Path home;

    @Test
    void all_is_every_small_set_where_no_originals_are_and_ends_in_one_page() throws Exception {
        var page = home.resolve("report.html");

        var said = Typed.at(home).nudge("run", "all", "--model", "sim:", "--limit", "8", "-o", page.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("Written: " + page);
        assertThat(Files.readString(page))
                .contains("SIMULATED", "What was not asked", "<strong>bbq/all</strong> asked instead: bbq-mini.");
        assertThat(Registry.installed().tasks().values().stream()
                        .filter(task -> task.name().endsWith("-mini"))
                        .map(task -> task.name()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Files.readString(page)).contains(">" + name + "</a>"));
    }

    @Test
    void the_page_has_the_figures_of_each_run_alone() throws Exception {
        var typed = Typed.at(home);

        var together = new ObjectMapper()
                .readTree(typed.nudge(
                                "run",
                                "bbq-mini",
                                "occupations-mini",
                                "--model",
                                "sim:",
                                "--limit",
                                "8",
                                "--format",
                                "json")
                        .out());
        var alone = new ObjectMapper()
                .readTree(typed.nudge("run", "bbq-mini", "--model", "sim:", "--limit", "8", "--format", "json")
                        .out());

        assertThat(together.get("runs")).hasSize(2);
        assertThat(together.get("runs").get(0)).isEqualTo(alone);
    }

    @Test
    void a_condition_without_words_is_left_out_of_that_task_alone_and_named() {
        var said = Typed.at(home)
                .nudge(
                        "run",
                        "bbq-mini",
                        "occupations-mini",
                        "--model",
                        "sim:",
                        "--limit",
                        "8",
                        "-c",
                        "Q,Q+NEUTRAL",
                        "--format",
                        "markdown");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("bbq-mini under Q+NEUTRAL: Prompt pack 'built-in' has no text");
        assertThat(said.out().lines().filter(line -> line.startsWith("| Q+NEUTRAL")))
                .isNotEmpty();
    }

    @Test
    void a_format_that_holds_one_run_only_is_refused_before_anything_is_asked() {
        var said = Typed.at(home).nudge("run", "all", "--model", "sim:", "--format", "csv");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("csv").contains("html, json, markdown, text");
    }

    @Test
    void one_budget_is_for_all_of_them() {
        var said = Typed.at(home)
                .nudge(
                        "run",
                        "bbq-mini",
                        "occupations-mini",
                        "--model",
                        "sim:",
                        "--limit",
                        "8",
                        "--max-tokens",
                        "400",
                        "--format",
                        "markdown");

        assertThat(said.code()).isEqualTo(ExitCode.BUDGET_SPENT);
        assertThat(said.out()).doesNotContain("### occupations-mini");
    }

    @Test
    void one_task_alone_can_be_had_as_markdown() {
        var said = Typed.at(home).nudge("run", "bbq-mini", "--model", "sim:", "--limit", "8", "--format", "markdown");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("### bbq-mini\n").contains("**SIMULATED**", "| Q+IF |");
    }
}
