package nudge.stats;

import static nudge.stats.Given.clusters;
import static nudge.stats.Given.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

/** Expected numbers as in ClusteredErrorTest; exact p by listing all 2^6 flips in another program. */
class PairedDifferenceTest {
    private static final List<Observation> A =
            clusters(values(0, 1, 0), values(1, 1), values(0, 0, 1, 0), values(1, 0), values(0, 0, 0), values(1));
    private static final List<Observation> B =
            clusters(values(1, 1, 0), values(1, 0), values(1, 1, 1, 1), values(1, 1), values(1, 0, 0), values(1));
    private static final Metric MEAN = Metrics.mean(Given.PROPORTION, "v", Filter.ALL);

    @Test
    void a_difference_of_means_has_the_clustered_error_of_paired_differences() {
        var difference = MEAN.difference(A, B, 1);

        assertThat(difference.value()).isEqualTo(1.0 / 3, offset(1e-15));
        assertThat(difference.standardError()).isEqualTo(0.17938487165570055, offset(1e-14));
        assertThat(difference.df()).isEqualTo(4.25940018820834, offset(1e-12));
        assertThat(difference.interval().lower()).isEqualTo(-0.1529817553060281, offset(1e-9));
        assertThat(difference.interval().upper()).isEqualTo(0.8196484219726947, offset(1e-9));
        assertThat(difference.detectable()).isEqualTo(0.6539246305536183, offset(1e-8));
    }

    /** The clusters' sums are 1, -1, 3, 1, 1, 0: of 64 flips 20 reach 5. */
    @Test
    void p_of_few_clusters_is_exact() {
        var difference = MEAN.difference(A, B, 1);

        assertThat(difference.p()).isEqualTo(.3125);
        assertThat(difference.pKind()).isEqualTo("sign-flip");
    }

    @Test
    void many_clusters_are_tested_by_t() {
        var a = new ArrayList<Observation>();
        var b = new ArrayList<Observation>();
        for (int i = 0; i < 40; i++) {
            a.add(Given.scored("s" + i, "c" + i, Map.of("v", 0.0)));
            b.add(Given.scored("s" + i, "c" + i, Map.of("v", i < 4 ? 1.0 : 0.0)));
        }

        var difference = MEAN.difference(a, b, 1);

        // t = .1 / sqrt(.09 / 39) = 2.0817 with 39 degrees of freedom.
        assertThat(difference.pKind()).isEqualTo("clustered-t");
        assertThat(difference.p()).isEqualTo(.0440, offset(1e-4));
    }

    @Test
    void samples_scored_under_one_condition_alone_are_counted_and_left_out() {
        var a = new ArrayList<>(A);
        var b = new ArrayList<>(B);
        a.set(0, Given.unscored("s0", "c0", Score.Outcome.REFUSED));
        b.set(1, Given.unscored("s1", "c0", Score.Outcome.UNPARSED));
        b.set(2, Given.unscored("s2", "c0", Score.Outcome.UNPARSED));

        var difference = MEAN.difference(a, b, 1);

        assertThat(difference.nBoth()).isEqualTo(12);
        assertThat(difference.nOnlyA()).isEqualTo(2);
        assertThat(difference.nOnlyB()).isEqualTo(1);
        assertThat(difference.value()).isEqualTo(4.0 / 12, offset(1e-15));
    }

    @Test
    void answers_that_change_are_flips() {
        var a = List.of(said("s0", "a"), said("s1", "b"), chose("s2", "a", 0), chose("s3", "a", 0));
        var b = List.of(said("s0", "a"), said("s1", "c"), chose("s2", "b", 0), chose("s3", "a", 1));

        var difference = MEAN.difference(a, b, 1);

        assertThat(difference.flips()).isEqualTo(2);
    }

    @Test
    void conditions_that_agree_everywhere_have_p_one() {
        var difference = MEAN.difference(A, A, 1);

        assertThat(difference.value()).isZero();
        assertThat(difference.p()).isEqualTo(1);
        assertThat(difference.interval().kind()).isEqualTo("unanimous");
        assertThat(difference.interval().holds(0)).isTrue();
        assertThat(difference.detectable()).isNaN();
    }

    /** 20 templates all from 0 to 1: of 2^20 flips 2 are as far, and 20,000 drawn ones hold none. */
    @Test
    void an_effect_that_is_the_same_everywhere_is_seen() {
        var zeros = IntStream.range(0, 20).mapToObj(c -> values(0, 0)).toArray(double[][]::new);
        var ones = IntStream.range(0, 20).mapToObj(c -> values(1, 1)).toArray(double[][]::new);

        var difference = MEAN.difference(clusters(zeros), clusters(ones), 7);

        assertThat(difference.p()).isEqualTo(1.0 / 20_001);
        assertThat(difference.interval().lower()).isBetween(.5, .7);
        assertThat(difference.interval().upper()).isEqualTo(1);
    }

    @Test
    void no_sample_under_both_leaves_the_difference_undefined() {
        var a = List.of(said("s0", "a"), Given.unscored("s1", "s1", Score.Outcome.FAILED));
        var b = List.of(Given.unscored("s0", "s0", Score.Outcome.FAILED), said("s1", "a"));

        var difference = MEAN.difference(a, b, 1);

        assertThat(difference.isDefined()).isFalse();
        assertThat(difference.nOnlyA()).isEqualTo(1);
        assertThat(difference.nOnlyB()).isEqualTo(1);
    }

    @Test
    void under_five_clusters_there_is_neither_interval_nor_p() {
        var difference = MEAN.difference(A.subList(0, 9), B.subList(0, 9), 1);

        assertThat(difference.clusters()).isEqualTo(3);
        assertThat(difference.interval().isDefined()).isFalse();
        assertThat(difference.p()).isNaN();
        assertThat(difference.pKind()).isEqualTo("none");
    }

    @Test
    void other_samples_are_refused() {
        assertThatThrownBy(() -> MEAN.difference(A, B.subList(0, 3), 1))
                .hasMessage(
                        "A paired difference got 15 and 3 observations. Give both conditions the same samples; unscored"
                                + " ones stay in.");
        assertThatThrownBy(() -> MEAN.difference(A.subList(0, 2), List.of(B.get(1), B.get(0)), 1))
                .hasMessage(
                        "A paired difference got sample 's0' against 's1' at position 0. Give both conditions in the"
                                + " same sample order.");
    }

    private static Observation said(String id, String answer) {
        return new Observation(Given.sample(id, id, 1, Map.of()), Score.scored(answer, Map.of("v", 1.0)));
    }

    private static Observation chose(String id, String answer, double choice) {
        return new Observation(
                Given.sample(id, id, 1, Map.of()), Score.scored(answer, Map.of("v", 1.0, "choice", choice)));
    }
}
