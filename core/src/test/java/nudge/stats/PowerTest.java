package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class PowerTest {
    /** The worked example of Miller 2024, section 5. */
    @Test
    void an_effect_of_three_hundredths_needs_969_items() {
        assertThat(Power.DEFAULTS.items(Power.Noise.betweenItems(1.0 / 9), .03)).isEqualTo(969);
    }

    /** (1.9600 + .8416)^2 (1/9 + 1/6/4 + 1/6/1) / .05^2 = 7.8489 x .31944 / .0025 = 1002.9. */
    @Test
    void noise_between_answers_needs_more_items() {
        assertThat(Power.DEFAULTS.items(new Power.Noise(1.0 / 9, 1.0 / 6, 4, 1.0 / 6, 1), .05))
                .isEqualTo(1003);
    }

    /** 7.8489 (.04 + .25 / 5) / .1^2 = 70.6. */
    @Test
    void templates_are_counted_with_their_items() {
        assertThat(Power.DEFAULTS.templates(.04, .25, 5, .1)).isEqualTo(71);
    }

    @Test
    void no_number_of_items_replaces_templates() {
        long few = Power.DEFAULTS.templates(.04, .25, 1_000_000, .1);

        assertThat(few).isEqualTo((long) Math.ceil(7.84888 * .04 / .01));
    }

    @Test
    void the_detectable_effect_is_near_two_point_eight_standard_errors() {
        assertThat(Power.DEFAULTS.detectable(1, Double.POSITIVE_INFINITY)).isEqualTo(2.80159, offset(1e-5));
        // t_24: 2.06390 and .85686.
        assertThat(Power.DEFAULTS.detectable(1, 24)).isEqualTo(2.06390 + .85686, offset(1e-4));
    }

    @Test
    void a_level_outside_zero_to_one_is_refused() {
        assertThatThrownBy(() -> new Power(0, .8))
                .hasMessage("Level '0.0' and power '0.8' must both lie between 0 and 1. Usual: .05 and .8.");
    }
}
