package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumTest {
    @Test
    void small_numbers_survive_large_ones() {
        var sum = new Sum();
        sum.add(1e16);
        sum.add(1);
        sum.add(-1e16);

        assertThat(sum.value()).isEqualTo(1);
    }

    @Test
    void ten_tenths_are_one() {
        var sum = new Sum();
        for (int i = 0; i < 10; i++) {
            sum.add(.1);
        }

        assertThat(sum.value()).isEqualTo(1);
    }

    @Test
    void products_keep_what_a_double_drops() {
        var sum = new Sum();
        sum.addProduct(1 + 0x1p-30, 1 + 0x1p-30);
        sum.add(-1);
        sum.add(-0x1p-29);

        assertThat(sum.value()).isEqualTo(0x1p-60);
    }

    @Test
    void squares_about_the_mean_of_equal_large_numbers_are_zero() {
        var xx = new Sum();
        var xw = new Sum();
        var ww = new Sum();
        for (int i = 0; i < 3; i++) {
            xx.addProduct(1e8 + .1, 1e8 + .1);
            xw.add(1e8 + .1);
            ww.add(1);
        }

        assertThat(Sum.squaresAbout(1e8 + .1, xx, xw, ww)).isZero();
    }
}
