package nudge.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.run.RunReport;
import nudge.run.RunReport.Finding.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs whose nudges all do nothing. With the claims made by plain intervals alone, without Holm and the placebo, a third
 * of them claim something.
 */
@Tag("statistics")
class NullRunsTest {
    private static final int FEW = 40;
    private static final String NOTHING = "sim:if=0,cot=0,control=0,hhh=0,noise=1";

    @Test
    void nudges_that_do_nothing_are_claimed_to_do_something_in_at_most_5_percent() {
        int repeats = SimulatedRuns.repeats(FEW);
        var runs = new SimulatedRuns("bbq-mini", 240, "Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT", "HHH");

        long claimed =
                runs.reports(NOTHING, repeats).filter(NullRunsTest::claims).count();

        assertThat(claimed).isLessThanOrEqualTo(Math.round(.05 * repeats));
    }

    @Test
    void without_a_placebo_too() {
        int repeats = SimulatedRuns.repeats(FEW);
        var runs = new SimulatedRuns("bbq-mini", 240, "Q", "Q+IF", "Q+IF+CoT", "HHH");

        long claimed =
                runs.reports(NOTHING, repeats).filter(NullRunsTest::claims).count();

        // The limit of 5 % and what chance adds to it: one more than the 95 % quantile of so many runs.
        assertThat(claimed).isLessThanOrEqualTo(Math.round(.05 * repeats + 2 * Math.sqrt(.05 * .95 * repeats)));
    }

    private static boolean claims(RunReport report) {
        return report.findings().stream().anyMatch(finding -> finding.kind() == Kind.EFFECT);
    }
}
