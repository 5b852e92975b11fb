package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTextTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void pieces_are_told_as_they_come() {
        var text = text(List.of("\n\nHuman:"), "One", " two");

        assertThat(text.end()).isEqualTo("One two");
        assertThat(told).containsExactly("One", " two");
    }

    @Test
    void the_first_stop_string_ends_the_text() {
        assertThat(text(List.of("three", "two"), "one two three").end()).isEqualTo("one ");
    }

    @Test
    void an_empty_stop_string_stops_nothing() {
        assertThat(text(List.of("four", ""), "one two").end()).isEqualTo("one two");
    }

    @Test
    void what_may_begin_a_stop_string_is_held_back_and_not_told_where_it_is_one() {
        var text = text(List.of("\n\nHuman:"), "Yes.", "\n", "\nHum", "an", ": more");

        assertThat(text.end()).isEqualTo("Yes.");
        assertThat(told).containsExactly("Yes.");
    }

    @Test
    void what_only_began_like_a_stop_string_is_told_after_all() {
        var text = text(List.of("\n\nHuman:"), "Yes.", "\n", "\nHum", "our");

        assertThat(text.end()).isEqualTo("Yes.\n\nHumour");
        assertThat(told).containsExactly("Yes.", "\n\nHumour");
    }

    @Test
    void a_text_that_ends_in_half_a_stop_string_is_told_whole() {
        assertThat(text(List.of("END"), "the EN").end()).isEqualTo("the EN");

        assertThat(String.join("", told)).isEqualTo("the EN");
    }

    @Test
    void bytes_of_one_code_point_are_told_together() {
        byte[] smile = "\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        var text = new GrowingText(List.of(), told::add);

        for (byte each : smile) {
            text.goesOnWith(new byte[] {each});
        }

        assertThat(told).containsExactly("\uD83D\uDE00");
    }

    @Test
    void a_code_point_that_is_never_completed_is_told_as_it_is_returned() {
        var text = new GrowingText(List.of(), told::add);

        text.goesOnWith(new byte[] {'a', (byte) 0xe2, (byte) 0x82});

        assertThat(told).containsExactly("a");
        assertThat(String.join("", told) + text.end().substring(1)).isEqualTo(text.end());
    }

    private GrowingText text(List<String> stops, String... tokens) {
        var text = new GrowingText(stops, told::add);
        for (var token : tokens) {
            if (!text.goesOnWith(token.getBytes(StandardCharsets.UTF_8))) {
                break;
            }
        }
        return text;
    }
}
