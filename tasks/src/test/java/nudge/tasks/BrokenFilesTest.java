package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task that reads files takes them as they come, or names file and line. */
class BrokenFilesTest {
    @TempDir
    private Path folder;

    static Stream<SmallOriginal> all() {
        return SmallOriginal.ALL.stream();
    }

    static Stream<SmallOriginal> labelled() {
        return all().filter(original -> !original.label().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void line_ends_and_a_byte_order_mark_change_nothing(SmallOriginal original) throws IOException {
        var plain = read(original, String.join("\n", original.lines()) + "\n");

        assertThat(plain).isNotEmpty();
        assertThat(read(original, String.join("\r\n", original.lines()) + "\r\n"))
                .isEqualTo(plain);
        assertThat(read(original, "\ufeff" + String.join("\n", original.lines())))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_packed_file_is_read_like_a_plain_one(SmallOriginal original) throws IOException {
        var plain = read(original, String.join("\n", original.lines()));
        Files.delete(folder.resolve(original.file()));
        var packed = original.file() + ".gz";
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(packed)))) {
            out.write(String.join("\n", original.lines()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(original.read(folder, packed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_file_that_is_cut_off_names_its_last_line(SmallOriginal original) {
        var lines = new ArrayList<>(original.lines());
        var last = lines.remove(lines.size() - 1);
        lines.add(last.substring(0, last.length() - 2));

        assertFails(original, lines, lines.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_missing_field_names_its_line(SmallOriginal original) {
        assertFails(original, changed(original, original.missing()), lineOf(original, original.missing()));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void a_label_out_of_range_names_its_line(SmallOriginal original) {
        assertFails(original, changed(original, original.label()), lineOf(original, original.label()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_id_that_comes_twice_names_the_second_line(SmallOriginal original) {
        var lines = new ArrayList<>(original.lines());
        lines.add(lines.get(lines.size() - 1));

        assertFails(original, lines, lines.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_empty_file_is_named(SmallOriginal original) {
        assertThatThrownBy(() -> read(original, ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(folder.resolve(original.file()).toString());
    }

    private void assertFails(SmallOriginal original, List<String> lines, int line) {
        assertThatThrownBy(() -> read(original, String.join("\n", lines) + "\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(folder.resolve(original.file()).toString())
                .hasMessageMatching("(?s).*line " + line + "\\b.*");
    }

    private static List<String> changed(SmallOriginal original, List<String> change) {
        var lines = new ArrayList<>(original.lines());
        int at = lineOf(original, change) - 1;
        lines.set(at, lines.get(at).replace(change.get(0), change.get(1)));
        return lines;
    }

    private static int lineOf(SmallOriginal original, List<String> change) {
        int at = 0;
        while (!original.lines().get(at).contains(change.get(0))) {
            at++;
        }
        return at + 1;
    }

    private List<nudge.data.Sample> read(SmallOriginal original, String text) throws IOException {
        Files.writeString(folder.resolve(original.file()), text);
        return original.read(folder, original.file());
    }
}
