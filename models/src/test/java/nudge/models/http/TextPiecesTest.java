package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that come in pieces: stops, repeated prefixes, lines of streams. */
class TextPiecesTest {
    @Test
    void what_may_begin_a_stop_string_is_held_back() {
        var told = new ArrayList<String>();
        var text = new StoppedText(List.of("\n\n"), told::add);

        boolean goesOn = text.add("one\n") && text.add("two\n") && text.add("\nthree");

        assertThat(goesOn).isFalse();
        assertThat(told).containsExactly("one", "\ntwo");
        assertThat(text.end()).isEqualTo("one\ntwo");
    }

    @Test
    void half_a_code_point_is_held_back() {
        var told = new ArrayList<String>();
        var text = new StoppedText(List.of(), told::add);
        var face = new String(Character.toChars(0x1F600));

        text.add("a" + face.charAt(0));
        text.add("" + face.charAt(1));

        assertThat(told).containsExactly("a", face);
    }

    @Test
    void a_repeated_prefix_is_left_out_and_another_beginning_is_not() {
        assertThat(through("Let me think.", "Let", " me think", ". So")).isEqualTo(" So");
        assertThat(through("Let me think.", "Let", " us", " go")).isEqualTo("Let us go");
        assertThat(through("Let me think.", "Let me")).isEqualTo("Let me");
    }

    @Test
    void lines_are_whole_however_they_come() throws IOException {
        var text = ": ping\n\nevent: x\r\ndata: {\"a\": \"\u00e9\"}\ndata:[DONE]";
        var lines = new StreamLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        var data = new ArrayList<String>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            data.add(StreamLines.data(line.get()));
        }

        assertThat(data).containsExactly("", "", "", "{\"a\": \"\u00e9\"}", "[DONE]");
    }

    private static String through(String prefix, String... pieces) {
        var text = new StringBuilder();
        var unrepeated = new Unrepeated(prefix, text::append);
        for (var piece : pieces) {
            unrepeated.accept(piece);
        }
        unrepeated.end();
        return text.toString();
    }
}
