package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Filter LM = Filter.where("written", "lm");
    private static final Filter HUMAN = Filter.where("written", "human");

    /** Means of five groups by hand: x = .2 .4 .6 .8 1, y = .1 .3 .2 .9 .5; sums of squares .4 and .4, of products .28. */
    private static final double[][] MEANS = {{.2, .1}, {.4, .3}, {.6, .2}, {.8, .9}, {1, .5}};

    @Test
    void it_is_the_correlation_of_the_groups_means() {
        var metric = Metrics.agreement(Given.BIAS, "v", LM, HUMAN, "category");

        var estimate = Given.estimate(metric, observations());

        assertThat(estimate.value()).isCloseTo(.28 / .4, within(1e-12));
        assertThat(estimate.n()).isEqualTo(20);
        assertThat(estimate.clusters()).isEqualTo(5);
        assertThat(estimate.interval().kind()).isEqualTo("fisher-z");
        assertThat(estimate.interval().lower()).isCloseTo(Math.tanh(atanh(.7) - 1.959964 / Math.sqrt(2)), within(1e-6));
    }

    /** Ranks 1 2 3 4 5 and 1 3 2 5 4: r = 1 - 6 * 4 / (5 * 24). */
    @Test
    void of_ranks_it_is_spearmans() {
        var metric = Metrics.rankAgreement(Given.BIAS, "v", LM, HUMAN, "category");

        assertThat(Given.estimate(metric, observations()).value()).isCloseTo(1 - 24 / 120.0, within(1e-12));
    }

    @Test
    void groups_with_one_part_alone_do_not_count() {
        var metric = Metrics.agreement(Given.BIAS, "v", LM, HUMAN, "category");
        var all = new ArrayList<>(observations());
        all.add(observation(100, "alone", "lm", 1));

        assertThat(Given.estimate(metric, all).value()).isCloseTo(.7, within(1e-12));
        assertThat(Given.estimate(metric, List.of()).isDefined()).isFalse();
    }

    @Test
    void merged_states_give_what_one_would() {
        var metric = Metrics.agreement(Given.BIAS, "v", LM, HUMAN, "category");
        var all = observations();
        var first = metric.newState();
        var second = metric.newState();
        all.subList(0, 7).forEach(first::add);
        all.subList(7, all.size()).forEach(second::add);

        first.merge(second);

        assertThat(first.estimate().value()).isCloseTo(.7, within(1e-12));
        assertThat(first.estimate().n()).isEqualTo(20);
    }

    @Test
    void two_conditions_are_compared_over_the_same_groups() {
        var metric = Metrics.agreement(Given.BIAS, "v", LM, HUMAN, "category");

        var difference = metric.difference(observations(), observations(), 0);

        assertThat(difference.value()).isZero();
    }

    private static double atanh(double r) {
        return Math.log((1 + r) / (1 - r)) / 2;
    }

    /** Two items a group and side, .05 above and below its mean. */
    private static List<Observation> observations() {
        var all = new ArrayList<Observation>();
        for (int group = 0; group < MEANS.length; group++) {
            for (double off : new double[] {-.05, .05}) {
                all.add(observation(all.size(), "g" + group, "lm", MEANS[group][0] + off));
                all.add(observation(all.size(), "g" + group, "human", MEANS[group][1] + off));
            }
        }
        return all;
    }

    private static Observation observation(int id, String category, String written, double value) {
        var sample = Given.sample("s" + id, "c" + id, 1, Map.of("category", category, "written", written));
        return new Observation(sample, Score.scored("", Map.of("v", value)));
    }
}
