package nudge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class NamedNumbersTest {
    private static final Map<String, Double> MAP = Map.of("right", 1.0, "agreement", .5, "p_right", .25);

    @Test
    void it_is_the_map_it_was_made_of_in_the_order_of_names() {
        var numbers = NamedNumbers.of(MAP);

        assertThat(numbers).isEqualTo(MAP).hasSameHashCodeAs(MAP).hasToString(new TreeMap<>(MAP).toString());
        assertThat(numbers.keySet()).containsExactly("agreement", "p_right", "right");
        assertThat(numbers.get("nothing")).isNull();
        assertThat(numbers.getOrDefault("p_right", 9.0)).isEqualTo(.25);
    }

    @Test
    void its_ends_and_ranges_are_those_of_a_tree() {
        var numbers = NamedNumbers.of(MAP);

        assertThat(numbers.firstKey()).isEqualTo("agreement");
        assertThat(numbers.lastKey()).isEqualTo("right");
        assertThat(numbers.headMap("right")).containsOnlyKeys("agreement", "p_right");
        assertThat(new TreeMap<>(numbers)).isEqualTo(MAP);
    }

    @Test
    void it_does_not_change() {
        assertThatThrownBy(() -> NamedNumbers.of(MAP).put("right", 0.0))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> NamedNumbers.of(Map.of()).firstKey()).isInstanceOf(NoSuchElementException.class);
    }
}
