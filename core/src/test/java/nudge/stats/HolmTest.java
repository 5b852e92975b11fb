package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {
    /** Sorted .005, .01, .03, .04 times 4, 3, 2, 1: .02, .03, .06, .04, the last raised to .06. */
    @Test
    void four_values_by_hand_in_the_order_given() {
        assertThat(Holm.adjust(List.of(.01, .04, .03, .005))).containsExactly(.03, .06, .06, .02);
    }

    @Test
    void no_value_passes_one() {
        assertThat(Holm.adjust(List.of(.6, .9))).containsExactly(1.0, 1.0);
    }

    @Test
    void undefined_values_are_not_counted() {
        assertThat(Holm.adjust(List.of(.02, Double.NaN, .5))).containsExactly(.04, Double.NaN, .5);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Holm.adjust(List.of())).isEmpty();
    }
}
