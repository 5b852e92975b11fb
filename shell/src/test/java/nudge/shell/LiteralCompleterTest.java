package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.shell.Completion.Suggestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralCompleterTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("mine/models"));
        Files.createDirectories(folder.resolve("data/inner"));
        Files.createFile(folder.resolve("data/a.csv"));
        Files.createFile(folder.resolve("data.jsonl"));
        Files.createFile(folder.resolve(".hidden"));
        Files.createFile(folder.resolve("mine/models/tiny.gguf"));
    }

    private Completion complete(String text) {
        LiteralNames names = verb -> switch (verb) {
            case "use" -> List.of("smollm2", "gguf:FILE");
            case "run" -> List.of("bbq-mini", "choices:FILE");
            case "prompts" -> List.of("built-in");
            default -> List.of();
        };
        var files = new FileNames(folder, folder.resolve("mine"));
        return new LiteralCompleter(names, files)
                .complete(Literal.at(text, text.length()).orElseThrow());
    }

    private List<String> offered(String text) {
        return complete(text).suggestions().stream().map(Suggestion::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "r.csv(\"              ! data/,mine/,data.jsonl",
                "r.html(\"data         ! data/,data.jsonl",
                "r.csv(\"data/         ! data/inner/,data/a.csv",
                "prompts(\"            ! built-in,data/,mine/,data.jsonl",
                "Path.of(\"m           ! mine/",
                "r.csv(\".             ! .hidden",
                "run(\"choices:d       ! data/,data.jsonl",
                "run(\"ch              ! choices:",
            })
    void files_are_offered_where_a_file_is_meant(String text, String names) {
        assertThat(offered(text)).containsExactly(names.split(",", -1));
    }

    @Test
    void home_is_written_out() {
        assertThat(offered("use(\"gguf:~/models/t")).containsExactly(folder + "/mine/models/tiny.gguf");
    }

    @Test
    void file_behind_a_scheme_takes_the_place_of_what_follows_the_colon() {
        assertThat(complete("run(\"choices:da").anchor()).isEqualTo("run(\"choices:".length());
    }

    @Test
    void nothing_is_offered_for_folders_that_are_not_there_or_other_verbs() {
        assertThat(offered("r.csv(\"nowhere/")).isEmpty();
        assertThat(offered("print(\"d")).isEmpty();
        assertThat(offered("\"d")).isEmpty();
    }
}
