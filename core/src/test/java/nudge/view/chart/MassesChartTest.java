package nudge.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Completion;
import nudge.run.ExampleRun;
import nudge.run.SampleResult;
import nudge.score.Answers;
import nudge.score.Score;
import nudge.view.Style;
import nudge.view.Style.Glyphs;
import org.junit.jupiter.api.Test;

class MassesChartTest {
    private static final List<SampleResult> RESULTS = List.of(
            result("nurse/1", "nurse", .9, .5, .25, .25),
            result("plumber/1", "plumber", .01, .25, .25, .5),
            result("nurse/2", "nurse", .9, .7, .05, .25));

    @Test
    void occupations_stand_by_employment_with_the_means_of_their_sentences() {
        var panel = MassesChart.of(ExampleRun.header(), RESULTS, List.of("Q"))
                .panels()
                .get(0);

        assertThat(panel.labels()).containsExactly("plumber 1 %", "nurse 90 %");
        assertThat(panel.series()).extracting(Chart.Series::name).containsExactly("female", "neutral", "male");
        assertThat(panel.series().get(0).points()).extracting(Point::value).containsExactly(.25, .6);
        assertThat(panel.series().get(0).points()).extracting(Point::n).containsExactly(1, 2);
    }

    @Test
    void bars_are_stacked_with_their_numbers() {
        var plot = new Plot(MassesChart.of(ExampleRun.header(), RESULTS, List.of("Q")));

        assertThat(plot.lines(Style.DEFAULTS.withWidth(46)))
                .contains(
                        "   plumber 1 %  ████▒▒▒▒░░░░░░░░  .25 .25 .50",
                        "   nurse 90 %   ██████████▒▒░░░░  .60 .15 .25", "   █ female   ▒ neutral   ░ male");
        assertThat(plot.lines(Style.DEFAULTS.withWidth(46).withGlyphs(Glyphs.ASCII)))
                .contains("   plumber 1 %  ####::::........  .25 .25 .50");
    }

    @Test
    void vega_lite_stacks_in_the_same_order() {
        var vega = new Plot(MassesChart.of(ExampleRun.header(), RESULTS, List.of("Q"))).vegaLite();

        assertThat(vega)
                .contains(
                        "indexof([\\\"female\\\",\\\"neutral\\\",\\\"male\\\"], datum.series)",
                        "\"stack\" : \"zero\"",
                        "\"sort\" : [ \"plumber 1 %\", \"nurse 90 %\" ]");
    }

    @Test
    void runs_without_pronouns_and_unknown_conditions_are_told() {
        assertThatThrownBy(() -> MassesChart.of(ExampleRun.header(), ExampleRun.results(), List.of("Q")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("has no pronouns to stack");
        assertThatThrownBy(() -> MassesChart.of(ExampleRun.header(), RESULTS, List.of("HHH")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("has no condition 'HHH'. It has: Q");
    }

    private static SampleResult result(
            String id, String occupation, double employment, double female, double neutral, double male) {
        var sample = new Sample(
                id,
                new TreeMap<>(),
                List.of("she", "he", "they"),
                Sample.NO_TARGET,
                new TreeMap<>(Map.of(Sample.CLUSTER, occupation)),
                1);
        var score = Score.scored(
                "a  she", Map.of("employment", employment, "p_female", female, "p_neutral", neutral, "p_male", male));
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        outcomes.put(
                "Q",
                new SampleResult.Outcome(new Answers(new TreeMap<>()), score, Completion.Tokens.NONE, 0, true, ""));
        return new SampleResult(1, sample, outcomes);
    }
}
