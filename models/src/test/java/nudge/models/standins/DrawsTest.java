package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void names_have_their_number_on_every_machine() {
        assertThat(new Draws(0).uniform("item", "Age/0")).isEqualTo(0.023578976022694764);
        assertThat(new Draws(7).generator("text", "Age/0", 3).nextInt(8, 25)).isEqualTo(18);
    }

    @Test
    void where_one_name_ends_matters() {
        var draws = new Draws(0);

        assertThat(draws.uniform("ab", "c")).isNotEqualTo(draws.uniform("a", "bc"));
    }

    @Test
    void neighbouring_names_have_draws_of_their_own() {
        var draws = new Draws(0);
        double rising = 0;
        for (int i = 0; i < 10_000; i++) {
            rising += draws.uniform("Age/" + i) < draws.uniform("Age/" + (i + 1)) ? 1 : 0;
        }

        // One half, standard error .003 (neighbours of a series: sqrt(1/12 / n))
        assertThat(rising / 10_000).isBetween(.488, .512);
    }
}
