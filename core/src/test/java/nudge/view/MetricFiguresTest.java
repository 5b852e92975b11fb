package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.model.Completion;
import nudge.run.ExampleRun;
import nudge.run.RunReport;
import nudge.run.RunReport.ConditionReport;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricFiguresTest {
    @ParameterizedTest(name = "{0} with {1} near-ties")
    @CsvSource({
        "accuracy_ambig, .21, true",
        "accuracy_ambig, .20, false",
        "bias_ambig, .8, true",
        "right_person, .8, true",
        "bias_ambig_prob, .8, false",
        "p_unknown_ambig, .8, false",
        "coverage, .8, false"
    })
    void picks_are_grey_where_too_many_are_near_ties(String name, double nearTies, boolean grey) {
        var metric = new MetricInfo(name, name, name, 0, 1, Double.NaN, Role.SHOWN);
        var metrics = Map.of("near_ties_share", estimate(nearTies), name, estimate(.5));
        var condition =
                new ConditionReport(metrics, new TreeMap<>(), new TreeMap<>(), List.of(), Completion.Tokens.NONE, 0, 0);
        var report = new RunReport(ExampleRun.header(), 1, Map.of("Q", condition), Map.of(), List.of(), List.of());

        assertThat(new MetricFigures(report, metric).isGreyed("Q")).isEqualTo(grey);
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, .01, Interval.NONE, 50, new TreeMap<>(), 25, 24, 1);
    }
}
