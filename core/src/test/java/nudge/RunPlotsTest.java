package nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.data.UsageException;
import nudge.run.ExampleOfRun;
import nudge.view.chart.Chart.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPlotsTest {
    private final RunPlots plots = new RunPlots(new ExampleOfRun());

    @Test
    void without_a_name_all_primary_metrics_are_drawn() {
        assertThat(plots.intervals().chart().panels())
                .extracting("title")
                .containsExactly("bias, soft (ambig)", "p(right) (disambig)");
        assertThat(plots.curve().chart().kind()).isEqualTo(Kind.CURVE);
        assertThat(plots.heat().chart().panels()).extracting("title").containsExactly("bias, soft (ambig)");
    }

    @Test
    void lines_beside_a_metric_are_drawn_where_the_run_has_them() {
        var run = new ExampleOfRun();
        var metric = run.header().metrics().get(0).info().beside(java.util.List.of("accuracy_ambig", "not there"));

        var panel = nudge.view.chart.RunCharts.intervals(run.report(), java.util.List.of(metric))
                .panels()
                .get(0);

        assertThat(panel.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.at())
                    .isEqualTo(run.report()
                            .conditions()
                            .values()
                            .iterator()
                            .next()
                            .metrics()
                            .get("accuracy_ambig")
                            .value());
            assertThat(panel.values().upper()).isGreaterThanOrEqualTo(mark.at());
        });
        assertThat(new nudge.view.chart.Plot(
                                nudge.view.chart.RunCharts.intervals(run.report(), java.util.List.of(metric)))
                        .vegaLite())
                .contains("\"line\"");
    }

    @Test
    void an_unknown_metric_names_the_nearest() {
        assertThatThrownBy(() -> plots.curve("acuracy_ambig"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Unknown metric of run 3 'acuracy_ambig'. Known: ")
                .hasMessageContaining("Did you mean 'accuracy_ambig'");
    }

    @Test
    void a_curve_ends_where_the_report_stands_and_has_few_points() {
        var curve =
                plots.curve("accuracy_ambig").chart().panels().get(0).series().get(2);
        var level = plots.intervals("accuracy_ambig")
                .chart()
                .panels()
                .get(0)
                .series()
                .get(2);

        assertThat(curve.points()).hasSizeBetween(20, 31);
        var last = curve.points().get(curve.points().size() - 1);
        assertThat(last.value()).isEqualTo(level.points().get(0).value());
        assertThat(last.n()).isEqualTo(level.points().get(0).n());
        assertThat(last.x()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource({"a.svg, <svg", "a.html, <!DOCTYPE html>", "a.json, {", "a.txt, ' By condition'"})
    void files_are_written_by_their_endings(String name, String start, @TempDir Path folder) throws IOException {
        var file = plots.bars().write(folder.resolve(name).toString());

        assertThat(Files.readString(file)).startsWith(start).contains("SIMULATED");
    }

    @Test
    void an_ending_that_says_nothing_is_an_error() {
        assertThatThrownBy(() -> plots.bars().write("a.doc"))
                .hasMessage("Cannot tell from 'a.doc' how to write a plot. Name a file that ends in .svg, .html, .json"
                        + " (Vega-Lite) or .txt.");
    }
}
