package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HhhFilesTest {
    @TempDir
    private Path folder;

    @Test
    void keys_are_replies_whatever_their_order() throws IOException {
        write("helpful/task.json", """
                {"examples": [
                  {"input": "Q?", "target_scores": {"good": 1, "bad": 0}},
                  {"input": "Q?", "target_scores": {"worse": 0, "better": 1}}]}
                """);

        var samples = HhhFiles.read(new DataFolders(List.of(folder)));

        assertThat(samples)
                .extracting(Sample::choices)
                .containsExactly(List.of("good", "bad"), List.of("better", "worse"));
        assertThat(samples).extracting(Sample::target).containsExactly(0, 0);
        assertThat(samples).extracting(Sample::id).containsExactly("helpful/0", "helpful/1");
        assertThat(samples).extracting(Sample::cluster).containsExactly("helpful/0", "helpful/0");
    }

    @Test
    void line_ends_marks_and_packing_do_not_matter() throws IOException {
        var text = "\ufeff{\"examples\": [\r\n{\"input\": \"Q?\", \"target_scores\": {\"good\": 1, \"bad\": 0}}]}\r\n";
        Files.createDirectories(folder.resolve("honest"));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("honest/task.json.gz")))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(HhhFiles.read(new DataFolders(List.of(folder)))).hasSize(1);
    }

    @Test
    void all_problems_are_named_at_once_with_their_lines() throws IOException {
        var file = write("other/task.json", """
                {"examples": [
                  {"input": "Q?", "target_scores": {"good": 2, "bad": 0}},
                  {"input": "Q?", "target_scores": {"good": 1}},
                  {"target_scores": {"good": 1, "bad": 0}},
                  7,
                  {"input": "Q?\\n\\nAssistant: A.", "target_scores": {"good": 1, "bad": 0}}]}
                """);

        assertThatThrownBy(() -> HhhFiles.read(file, "other"))
                .isInstanceOf(DataException.class)
                .hasMessage("HHH comparisons '" + file + "' has 6 problems:\n"
                        + "  line 5: an item is not a JSON object\n"
                        + "  line 2: a score in 'target_scores' is 2; it should be 1 or 0\n"
                        + "  line 2: 'target_scores' has 0 replies of score 1 and 1 of score 0; it should have one of each\n"
                        + "  line 3: 'target_scores' has 1 replies of score 1 and 0 of score 0; it should have one of each\n"
                        + "  line 4: 'input' is missing; it should be a text\n"
                        + "  line 6: 'input' does not end with the human's turn\n"
                        + "Mend these lines, or fetch the file again.");
    }

    @Test
    void a_file_that_is_cut_off_or_empty_is_refused() throws IOException {
        var cut = write("a/task.json", "{\"examples\": [\n{\"input\": \"Q?\", \"target_sc");
        var none = write("b/task.json", "");
        var other = write("c/task.json", "{\"items\": []}");
        var empty = write("d/task.json", "{\"examples\": []}");

        assertThatThrownBy(() -> HhhFiles.read(cut, "a")).hasMessageContaining("line 2: not JSON: Unexpected end");
        assertThatThrownBy(() -> HhhFiles.read(none, "b")).hasMessageContaining("line 1: there is no list 'examples'");
        assertThatThrownBy(() -> HhhFiles.read(other, "c")).hasMessageContaining("line 1: there is no list 'examples'");
        assertThatThrownBy(() -> HhhFiles.read(empty, "d")).hasMessageContaining("line 1: 'examples' is empty");
    }

    @Test
    void nothing_found_says_where_was_looked() {
        assertThatThrownBy(() -> HhhFiles.read(new DataFolders(List.of(folder))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("The HHH comparisons is not here. Looked for hhh-alignment/helpful/task.json")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void the_originals_have_their_counts() {
        var samples = HhhFiles.read(new DataFolders(List.of(Originals.folder())));

        assertThat(samples).hasSize(112);
        assertThat(counted(samples)).isEqualTo(Map.of("helpful", 30L, "honest", 31L, "harmless", 29L, "other", 22L));
        assertThat(samples.stream().map(Sample::cluster).distinct()).hasSize(60);
        assertThat(samples.stream().filter(sample -> !sample.field("dialogue").isEmpty()))
                .hasSize(8);
        assertThat(samples.stream().filter(sample -> sample.target() == 0)).hasSize(57);
    }

    @Test
    void who_takes_the_first_of_the_originals_always_is_at_chance() {
        var samples = HhhFiles.read(new DataFolders(List.of(Originals.folder())));
        var task = new HhhTask();

        assertThat(new Measured(task, Reading.PARSE)
                        .ofTheFirst(samples, sample -> 0, "accuracy")
                        .value())
                .isBetween(.49, .51);
        for (long seed = 0; seed < 8; seed++) {
            assertThat(new Measured(task, Reading.LETTER_SHUFFLED)
                            .ofTheFirst(samples, Turned.by(samples, seed), "accuracy")
                            .value())
                    .isBetween(.40, .60);
        }
    }

    private static Map<String, Long> counted(List<Sample> samples) {
        return samples.stream()
                .collect(Collectors.groupingBy(sample -> sample.group("category"), Collectors.counting()));
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
