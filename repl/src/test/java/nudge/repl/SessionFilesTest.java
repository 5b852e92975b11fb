package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.repl.SessionFiles.Over;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFilesTest {
    @TempDir
    Path folder;

    private SessionFiles files;

    @BeforeEach
    void open() {
        files = new SessionFiles(text -> List.of(text + ";"), folder);
    }

    @Test
    void file_that_another_wrote_is_not_written_over_unasked() throws Exception {
        var file = Files.writeString(folder.resolve("mine.jsh"), "precious");

        assertThatThrownBy(() -> files.save(file.toString(), List.of(), Over.REFUSE))
                .hasMessage("'" + file + "' is there already. To write over it, type /save! " + file);
        assertThat(file).hasContent("precious");

        files.save(file.toString(), List.of(), Over.REPLACE);
        assertThat(file).isEmptyFile();
    }

    @Test
    void own_file_is_written_again() {
        var file = folder.resolve("mine.ipynb").toString();

        files.export(file, List.of(), Over.REFUSE);

        assertThat(files.export(file, List.of(), Over.REFUSE)).isEqualTo("Written: " + file);
    }

    @Test
    void ending_says_what_is_exported() {
        assertThatThrownBy(() -> files.export("a.pdf", List.of(), Over.REFUSE))
                .hasMessageStartingWith("Unknown kind of file '.pdf'. Known: .html, .ipynb, .md.");
        assertThatThrownBy(() -> files.save("a.txt", List.of(), Over.REFUSE))
                .hasMessage("'a.txt' does not end in .jsh. Type /save runs.jsh");
        assertThatThrownBy(() -> files.open(" ")).hasMessage("Which file? For example: /open runs.jsh");
    }

    @Test
    void missing_file_is_told_by_name() {
        var file = folder.resolve("none.jsh");

        assertThatThrownBy(() -> files.open(file.toString()))
                .hasMessageStartingWith("Cannot read '" + file + "': no such");
    }

    @Test
    void scripts_and_folders_are_offered() throws Exception {
        Files.createFile(folder.resolve("run.jsh"));
        Files.createFile(folder.resolve("run.txt"));
        Files.createDirectory(folder.resolve("runs"));

        assertThat(files.scripts("~/ru")).containsExactly("~/run.jsh", "~/runs/");
        assertThat(files.scripts("~/no/")).isEmpty();
    }
}
