package nudge.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.run.RunReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted caution and planted insight are told apart. With ties in AucSides counted whole, each of these fails. */
@Tag("statistics")
class CautionSimulationTest {
    private static final int FEW = 20;
    private static final SimulatedRuns RUNS = new SimulatedRuns("bbq-mini", 480, "Q", "Q+CONTROL", "Q+IF");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'sim:caution=1', is caution", "'sim:caution=0,if=.8', is insight"})
    void either_planted_is_told_apart(String truth, String words) {
        int repeats = SimulatedRuns.repeats(FEW);

        long told = RUNS.reports(truth, repeats)
                .filter(report -> says(report, words))
                .count();

        assertThat(told).isGreaterThanOrEqualTo(Math.round(.95 * repeats));
    }

    @Test
    void a_shift_alike_everywhere_moves_the_criterion_and_not_the_sensitivity() {
        int repeats = SimulatedRuns.repeats(FEW);

        var means = RUNS.reports("sim:if=0,shift=1", repeats)
                .map(report -> report.comparisons().get("Q+IF - Q"))
                .map(differences -> new double[] {
                    differences.get("unknown_margin").value(),
                    differences.get("unknown_auc").value()
                })
                .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});

        assertThat(means[0] / repeats).isBetween(.95, 1.05);
        assertThat(means[1] / repeats).isBetween(-.008, .008);
    }

    private static boolean says(RunReport report, String words) {
        return report.findings().stream().anyMatch(finding -> finding.sentence().startsWith("Q+IF " + words));
    }
}
