package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharedOrderTest {
    @Test
    void everything_comes_once_and_blocks_stay_together() {
        var order = new SharedOrder(4, 64, 7).order(100, 151);

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(100, 151).boxed().toList());
        assertThat(order.indexOf(105)).isEqualTo(order.indexOf(104) + 1);
    }

    @Test
    void programs_go_different_ways() {
        var first = new HashSet<Integer>();
        for (int salt = 0; salt < 20; salt++) {
            first.add(new SharedOrder(4, 64, salt).order(0, 64).get(0));
        }

        assertThat(first).hasSizeGreaterThan(5);
    }

    @Test
    void one_sample_is_one_sample() {
        assertThat(new SharedOrder(4, 64, 7).order(3, 4)).containsExactly(3);
    }
}
