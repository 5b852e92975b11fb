package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.RunCosts;
import org.junit.jupiter.api.Test;

class CostLinesTest {
    private static final Costs SOME = new Costs(96, 2, 1, 12, new Tokens(61_234, 13_000, 640), 3_200, .01234);
    private static final Costs OTHERS = new Costs(10, 0, 0, 0, new Tokens(500, 500, 0), 900, Double.NaN);

    @Test
    void one_line_says_it_all() {
        assertThat(TextView.cost(SOME))
                .isEqualTo("96 requests (2 again, 1 refused), 12 from the store; 61k tokens in (48k cached), 640 out;"
                        + " $0.012");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(TextView.cost(OTHERS)).isEqualTo("10 requests; 500 tokens in, 0 out");
        assertThat(TextView.cost(Costs.NONE.plus(Costs.REQUEST))).isEqualTo("1 request");
    }

    @Test
    void a_table_has_a_row_a_condition_and_their_sum() {
        var byCondition = new LinkedHashMap<String, Costs>();
        byCondition.put("Q", SOME);
        byCondition.put("Q+IF", OTHERS);

        assertThat(TextView.costs(Style.DEFAULTS.withWidth(80), new RunCosts(byCondition, 4_150)))
                .containsExactly(
                        "COST  REQUESTS  STORED  TOKENS IN  CACHED  OUT  MONEY   MODEL TIME",
                        "Q     96        12      61234      48234   640  $0.012  3.2 s",
                        "Q+IF  10        0       500        0       0    -       0.9 s",
                        "all   106       12      61734      48234   640  -       4.1 s",
                        "By the clock: 4.2 s; sent again: 2, refused: 1.");
    }

    @Test
    void runs_of_an_older_store_do_not_say() {
        assertThat(TextView.costs(Style.DEFAULTS, new RunCosts(Map.of(), 0)))
                .isEqualTo(List.of("What this run cost was not recorded: it was run by an older Nudge."));
    }
}
