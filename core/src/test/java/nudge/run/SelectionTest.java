package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.data.Sample;
import org.junit.jupiter.api.Test;

class SelectionTest {
    /** Clusters of 8, 4, 2 and 1 units, two samples each. */
    private static final List<Sample> SAMPLES =
            Stream.of(8, 4, 2, 1).flatMap(SelectionTest::cluster).toList();

    @Test
    void a_limit_takes_what_a_larger_one_takes_and_more_of_each_cluster_in_turn() {
        var few = Selection.ALL.withLimit(14).of(SAMPLES);
        var more = Selection.ALL.withLimit(20).of(SAMPLES);

        assertThat(more).hasSize(20).containsAll(few);
        assertThat(few.stream().filter(sample -> sample.cluster().equals("c8"))).hasSize(4);
        assertThat(few.stream().filter(sample -> sample.cluster().equals("c1"))).hasSize(2);
    }

    @Test
    void samples_of_a_unit_are_asked_one_after_the_other() {
        var order = Selection.ALL.of(SAMPLES);

        assertThat(order).containsExactlyInAnyOrderElementsOf(SAMPLES);
        for (int i = 0; i < order.size(); i += 2) {
            assertThat(order.get(i).unit()).isEqualTo(order.get(i + 1).unit());
        }
    }

    @Test
    void every_seed_has_an_order_of_its_own_and_always_the_same() {
        assertThat(Selection.ALL.of(SAMPLES)).isEqualTo(Selection.ALL.of(SAMPLES));
        assertThat(Selection.ALL.of(SAMPLES))
                .isNotEqualTo(Selection.ALL.withSeed(1).of(SAMPLES));
    }

    /** 2 of 12 units chosen are of cluster c2; round-robin, the last place would never be one's: 0 of 1,200 orders. */
    @Test
    void any_unit_may_come_at_any_place() {
        int places = 12;
        var counts = new int[places];
        for (int seed = 0; seed < 1_200; seed++) {
            var order = Selection.ALL.withLimit(2 * places).withSeed(seed).of(SAMPLES);
            for (int place = 0; place < places; place++) {
                counts[place] += order.get(2 * place).cluster().equals("c2") ? 1 : 0;
            }
        }

        // 200 expected at each place, with a standard deviation of 13.
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(150, 250));
    }

    /** Three quarters of the samples say Yes; of each kind as many are taken as long as there are any. */
    @Test
    void a_limit_takes_by_turns_from_each_stratum_and_each_of_its_parts() {
        var samples = IntStream.range(0, 40)
                .mapToObj(i -> new Sample(
                        "s" + i,
                        new TreeMap<>(),
                        List.of(),
                        Sample.NO_TARGET,
                        new TreeMap<>(
                                Map.of(Sample.STRATUM, (i % 4 == 0 ? "No" : "Yes") + "/" + (i % 5 == 0 ? "p" : "q"))),
                        1))
                .toList();

        var taken = Selection.ALL.withLimit(8).of(samples);

        assertThat(taken)
                .extracting(sample -> sample.group(Sample.STRATUM))
                .containsExactlyInAnyOrder("No/p", "No/p", "No/q", "No/q", "Yes/p", "Yes/p", "Yes/q", "Yes/q");
        assertThat(Selection.ALL.withLimit(12).of(samples)).containsAll(taken);
    }

    @Test
    void the_first_of_a_file_keep_its_order() {
        assertThat(Selection.ALL.withFirst(5).of(SAMPLES)).isEqualTo(SAMPLES.subList(0, 5));
    }

    private static Stream<Sample> cluster(int units) {
        var samples = new ArrayList<Sample>();
        IntStream.range(0, units).forEach(unit -> {
            for (var side : List.of("a", "b")) {
                var id = "c" + units + "/" + unit;
                samples.add(new Sample(
                        id + side,
                        new TreeMap<>(),
                        List.of(),
                        Sample.NO_TARGET,
                        new TreeMap<>(Map.of(Sample.CLUSTER, "c" + units, Sample.UNIT, id)),
                        1));
            }
        });
        return samples.stream();
    }
}
