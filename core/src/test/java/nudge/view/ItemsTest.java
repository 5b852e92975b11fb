package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.Golden;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.run.ExampleOfRun;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {
    private static final Condition Q = new Condition("Q", List.of());
    private static final Condition Q_IF = new Condition("Q+IF", List.of());

    private final Items items = Items.of(new ExampleOfRun());

    @ParameterizedTest
    @CsvSource({"40, UNICODE", "60, UNICODE", "80, UNICODE", "140, UNICODE", "60, ASCII", "80, ASCII"})
    void items_look_as_on_file(int width, Glyphs glyphs) {
        var style = Style.DEFAULTS.withWidth(width).withGlyphs(glyphs);

        Golden.check(
                "items-" + width + "-" + glyphs.name().toLowerCase(Locale.ROOT) + ".txt",
                String.join("\n", drawn(style)) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 59, 60, 79, 80, 100, 140})
    void no_line_is_wider_than_the_screen(int width) {
        assertThat(drawn(Style.DEFAULTS.withWidth(width).withInk(Ink.DARK)))
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void flipped_items_are_those_that_flips_shows() {
        var flipped = items.flipped(Q, Q_IF);

        assertThat(flipped.size()).isEqualTo(20);
        assertThat(flipped.first(3).positions()).containsExactly(1, 3, 5);
        assertThat(items.by("Q_IF").where("flipped").positions()).isEqualTo(flipped.positions());
    }

    @Test
    void words_speak_of_any_condition_or_of_the_one_named() {
        assertThat(items.where("failed").positions()).containsExactly(31);
        assertThat(items.where("failed", Q).size()).isZero();
        assertThat(items.by("q+if").where("failed").ids()).containsExactly("made/30");
        assertThat(items.where("refused").positions()).containsExactly(5, 17, 29, 41);
        assertThat(items.where("right", Q).size() + items.where("wrong", Q).size())
                .isEqualTo(48);
    }

    @Test
    void groups_are_found_whatever_the_case() {
        assertThat(items.where("category", "travel").size()).isEqualTo(24);
        assertThatThrownBy(() -> items.where("categry", "Travel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Did you mean 'category'?");
    }

    @Test
    void unknown_words_and_numbers_name_the_nearest() {
        assertThatThrownBy(() -> items.where("fliped"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Did you mean 'flipped'");
        assertThatThrownBy(() -> items.sort("p_rigth"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'p_right'");
    }

    @Test
    void items_are_sorted_by_numbers_smallest_first() {
        var sorted = items.by(Q).sort("p_right");

        var values = new ArrayList<Double>();
        sorted.forEach(result -> values.add(result.under("Q").score().values().get("p_right")));
        assertThat(values).hasSize(48).isSorted();
        assertThat(sorted.reversed().first(1).positions())
                .containsExactly(sorted.positions().get(47));
    }

    @Test
    void filters_leave_the_items_they_were_asked_of_alone() {
        items.where(result -> result.position() == 3).first(1);

        assertThat(items.size()).isEqualTo(48);
    }

    private List<String> drawn(Style style) {
        var lines = new ArrayList<String>();
        lines.add("== grid");
        lines.addAll(items.grid().lines(style));
        lines.add("== sorted");
        lines.addAll(items.by("Q_IF").where("wrong").sort("p").first(5).grid().lines(style));
        lines.add("== list");
        lines.addAll(items.flipped(Q, Q_IF).first(5).lines(style));
        lines.add("== none");
        lines.addAll(items.where("absent").lines(style));
        lines.add("== frame");
        lines.addAll(items.frame().head(6).lines(style));
        return lines;
    }
}
