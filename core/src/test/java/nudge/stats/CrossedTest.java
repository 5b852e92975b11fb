package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

class CrossedTest {
    /** Values of six questions (rows) by three biographies (columns). */
    private static final double[][] TABLE = {{1, 4, 2}, {5, 9, 6}, {0, 2, 1}, {7, 9, 8}, {2, 5, 3}, {4, 8, 6}};

    /** For clusters of one size CR2 is the variance of their means over how many they are: of rows, columns, cells (numpy). */
    private static final double ROWS = 1.249382716049383;

    private static final double COLUMNS = 0.7623456790123458;
    private static final double CELLS = 0.4655047204066812;

    @Test
    void two_ways_add_up_and_what_they_share_is_taken_off_once() {
        var estimate = Given.estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), observations(true));

        double expected = StrictMath.sqrt(ROWS + COLUMNS - CELLS);
        assertThat(estimate.standardError()).isEqualTo(expected, offset(1e-12));
        assertThat(estimate.df()).isEqualTo(5, offset(1e-12));
    }

    @Test
    void one_way_alone_is_what_it_was() {
        var estimate = Given.estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), observations(false));

        assertThat(estimate.standardError()).isEqualTo(StrictMath.sqrt(ROWS), offset(1e-12));
    }

    @Test
    void no_spread_by_the_second_way_leaves_the_first() {
        var same = new ArrayList<Observation>();
        for (int q = 0; q < TABLE.length; q++) {
            for (int b = 0; b < 3; b++) {
                same.add(new Observation(
                        Given.sample("s" + same.size(), "question-" + q, 1, Map.of(Sample.CROSSED, "biography-" + b)),
                        Score.scored("", Map.of("v", TABLE[q][0]))));
            }
        }

        var estimate = Given.estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), same);

        // Six rows' values 1, 5, 0, 7, 2, 4: variance 6.9667, over 6.
        assertThat(estimate.standardError()).isEqualTo(StrictMath.sqrt(1.161111111111111), offset(1e-12));
    }

    @Test
    void a_paired_difference_is_tested_by_t_and_merging_changes_nothing() {
        var a = observations(true);
        var b = new ArrayList<Observation>();
        for (int i = 0; i < a.size(); i++) {
            b.add(new Observation(a.get(i).sample(), Score.scored("", Map.of("v", i % 5 + .5))));
        }
        var metric = Metrics.mean(Given.FREE, "v", Filter.ALL);
        var left = metric.newState();
        var right = metric.newState();
        a.subList(0, 7).forEach(left::add);
        a.subList(7, 18).forEach(right::add);
        right.merge(left);

        assertThat(metric.difference(a, b, 1).pKind()).isEqualTo("clustered-t");
        assertThat(right.estimate().standardError())
                .isEqualTo(Given.estimate(metric, a).standardError(), offset(1e-12));
    }

    private static List<Observation> observations(boolean crossed) {
        var all = new ArrayList<Observation>();
        for (int q = 0; q < TABLE.length; q++) {
            for (int b = 0; b < TABLE[q].length; b++) {
                var groups = crossed ? Map.of(Sample.CROSSED, "biography-" + b) : Map.<String, String>of();
                all.add(new Observation(
                        Given.sample("s" + all.size(), "question-" + q, 1, groups),
                        Score.scored("", Map.of("v", TABLE[q][b]))));
            }
        }
        return all;
    }
}
