package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b\\c", "line\nnext\ttab\r", "\u0000\u001e\u2028", "Gänsefüßchen 🦢", "\ud800"})
    void a_text_comes_back_as_it_was(String text) {
        var line = Message.numbered(1).with("text", text).json();

        assertThat(line).doesNotContain("\n");
        assertThat(Message.parse(line).string("text")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1.0 / 3, -10.359650946525164, 4.9e-324, 1e300, Double.NEGATIVE_INFINITY})
    void a_decimal_keeps_its_bits(double value) {
        var line = Message.numbered(1).with("value", value).json();

        assertThat(Message.parse(line).decimal("value")).isEqualTo(value);
    }

    @Test
    void lists_come_back_in_order() {
        var message = Message.numbered(-7)
                .with("numbers", List.of(1L, Long.MIN_VALUE))
                .with("texts", List.of("b", "a"))
                .with("none", List.of());

        assertThat(Message.parse(message.json())).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":}", "{\"a\":\"b", "hello"})
    void another_line_is_refused(String line) {
        assertThatThrownBy(() -> Message.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void escapes_of_other_writers_are_understood() {
        assertThat(Message.parse("{\"a\":\"x\\n\\t\\/\\u00e4\"}").string("a")).isEqualTo("x\n\t/ä");
    }

    @Test
    void a_missing_field_is_named() {
        assertThatThrownBy(() -> Message.numbered(1).string("op"))
                .hasMessage("The message lacks 'op'. It holds: [id].");
    }
}
