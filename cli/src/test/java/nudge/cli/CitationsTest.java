package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is to be cited with goes with all that is exported of it; and the other ways a run is looked at. */
class CitationsTest {
    @TempDir
    private Path home;

    private Player player;

    @BeforeEach
    void run() {
        player = new Player(home);
        play("run", "occupations-mini", "--limit", "20", "--conditions", "Q,Q+IF", "--model", "sim:");
    }

    @Test
    void a_run_cites_its_data_conditions_and_statistics() {
        var told = play("show", "last", "--bibtex").output();

        assertThat(String.join("\n", told))
                .contains("@misc{nudge,", "@inproceedings{rudinger-2018,", "@misc{ganguli-2023,", "@article{holm-1979,")
                .doesNotContain("parrish-2022", "askell-2021");
    }

    @Test
    void conditions_add_their_papers() {
        play("run", "bbq-mini", "--limit", "8", "--conditions", "Q,HHH:2", "--model", "sim:");

        assertThat(play("show", "last", "--bibtex").output())
                .contains("@misc{askell-2021,", "@misc{nudge,")
                .doesNotContain("@misc{ganguli-2023,", "@inproceedings{parrish-2022,");
    }

    @Test
    void json_and_html_hold_them() throws IOException {
        for (var format : List.of("json", "html")) {
            var file = home.resolve("r." + format);

            play("export", "last", "--format", format, "--out", file.toString());

            assertThat(Files.readString(file)).contains("@inproceedings{rudinger-2018,", "@misc{nudge,");
        }
    }

    @Test
    void tables_have_them_in_a_file_beside() throws IOException {
        var told = play(
                "export",
                "last",
                "--format",
                "csv",
                "--out",
                home.resolve("r.csv").toString());

        assertThat(told.errors()).contains("r.csv", "r.bib");
        assertThat(Files.readString(home.resolve("r.bib")))
                .isEqualTo(String.join("\n", play("show", "last", "--bibtex").output()) + "\n");
    }

    @Test
    void a_run_file_holds_them() {
        var file = home.resolve("r.nudge").toString();
        play("export", "last", "--format", "run", "--out", file);
        var before = play("show", "last", "--bibtex").output();

        var other = new Player(home.resolve("other"));
        other.play(command("import", file));

        assertThat(other.play(command("show", "last", "--bibtex")).output()).isEqualTo(before);
    }

    @Test
    void reports_are_verified_and_smaller_ones_are_not() throws IOException {
        var whole = home.resolve("r.html").toString();
        var small = home.resolve("s.html").toString();
        play("export", "last", "--format", "html", "--out", whole);
        play("export", "last", "--format", "html", "--without-answers", "--out", small);
        Files.writeString(
                home.resolve("d.html"), Files.readString(Path.of(whole)).replaceFirst(">20<", ">21<"));

        assertThat(play("verify", whole).exitCode()).isZero();
        assertThat(play("verify", small).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(play("verify", home.resolve("d.html").toString()).exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(play("verify", home.toString()).exitCode()).isNotZero();
        assertThat(Files.size(Path.of(small))).isLessThan(Files.size(Path.of(whole)));
        assertThat(play("export", "last", "--format", "csv", "--without-answers")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void simple_errors_are_shown_on_request() {
        var told = play("show", "last", "--errors", "simple");

        assertThat(told.exitCode()).isZero();
        assertThat(String.join("\n", told.output())).contains("plain", "clustered", "corrected", "Miller 2024");
        assertThat(play("show", "last", "--errors", "other").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Player.Played play(String... words) {
        return player.play(command(words));
    }

    private static ShownCommand command(String... words) {
        var all = new ArrayList<>(List.of("./nudge"));
        all.addAll(List.of(words));
        return new ShownCommand(1, "", all, 1, List.of(), 80);
    }
}
