package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineStreamTest {
    private final List<String> lines = new ArrayList<>();
    private final LineStream stream = new LineStream(lines::add);

    private void write(String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void line_is_held_until_it_ends() throws IOException {
        write("half");
        assertThat(lines).isEmpty();

        write(" whole\nnext");
        assertThat(lines).containsExactly("half whole\n");
    }

    @Test
    void several_lines_come_together() throws IOException {
        write("a\nb\nc");

        assertThat(lines).containsExactly("a\nb\n");
    }

    @Test
    void character_split_over_two_writes_stays_whole() throws IOException {
        var bytes = "é\n".getBytes(StandardCharsets.UTF_8);

        stream.write(bytes, 0, 1);
        stream.write(bytes, 1, 2);

        assertThat(lines).containsExactly("é\n");
    }

    @Test
    void end_makes_a_line_of_what_is_left() throws IOException {
        write("left");
        stream.end();
        stream.end();

        assertThat(lines).containsExactly("left\n");
    }
}
