package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".git", "pom.xml", ".nudge"})
    void nearest_folder_with_a_mark_is_the_project(String mark) throws Exception {
        var inner = Files.createDirectories(folder.resolve("my project/src/main"));
        Files.createFile(folder.resolve("my project").resolve(mark));

        var file = HistoryFile.of(folder, inner);

        assertThat(file.getParent()).isEqualTo(folder.resolve("histories"));
        assertThat(file.getFileName().toString()).matches("my_project-[0-9a-f]{8}");
        assertThat(file).isEqualTo(HistoryFile.of(folder, folder.resolve("my project")));
    }

    @Test
    void projects_of_the_same_name_do_not_meet() throws Exception {
        var one = Files.createDirectories(folder.resolve("a/work/.git")).getParent();
        var other = Files.createDirectories(folder.resolve("b/work/.git")).getParent();

        assertThat(HistoryFile.of(folder, one)).isNotEqualTo(HistoryFile.of(folder, other));
    }

    @Test
    void last_of_each_line_stays_and_the_newest_so_many() throws Exception {
        var file = folder.resolve("histories/a");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of("1:a", "2:b:c", "3:a", "4:d", "5:b:c"));

        HistoryFile.prepare(file, 2);

        assertThat(file).hasContent("4:d\n5:b:c\n");
    }
}
