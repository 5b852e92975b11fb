package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.Golden;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.Prices;
import nudge.run.ExampleRun;
import nudge.run.Reports;
import nudge.run.RunSnapshot;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"unicode", "ascii"})
    void status_rows_look_as_on_file(String glyphs) {
        var lines = new ArrayList<String>();
        for (int width : new int[] {40, 59, 60, 79, 80, 100, 140}) {
            var style =
                    Style.DEFAULTS.withWidth(width).withGlyphs(glyphs.equals("ascii") ? Glyphs.ASCII : Glyphs.UNICODE);
            lines.add("== " + width + " columns, one run");
            lines.addAll(TextView.status(style, List.of(run(18)), 30));
            lines.add("== " + width + " columns, three runs");
            lines.addAll(TextView.status(style, List.of(run(18), run(30), run(4)), 30));
        }

        Golden.check("status-" + glyphs + ".txt", String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "15, 5", "12, 4", "9, 3", "6, 2", "4, 1", "1, 1"})
    void there_are_at_most_five_rows_and_a_third_of_the_window(int window, int rows) {
        var runs = Stream.generate(() -> run(18)).limit(9).toList();

        for (int width : new int[] {40, 60, 80, 140}) {
            assertThat(TextView.status(Style.DEFAULTS.withWidth(width), runs, window))
                    .hasSizeLessThanOrEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 59, 60, 79, 80, 100, 140})
    void no_row_is_wider_than_the_screen(int width) {
        var style = Style.DEFAULTS.withWidth(width).withInk(Ink.DARK);

        assertThat(TextView.status(style, List.of(run(18), run(3), run(0)), 40))
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void what_is_left_comes_near_in_even_steps() {
        var pace = Pace.NONE;
        var seen = new ArrayList<Double>();
        for (int request = 1; request <= 40; request++) {
            // Every other request takes three times as long: 2 s in the middle.
            var snapshot = snapshot(4, 2_000L * request + (request % 2) * 1_000L, request, 100);
            pace = pace.plus(snapshot);
            seen.add((100 - request) / pace.at(snapshot));
        }

        assertThat(seen.get(39)).isEqualTo(120, offset(20.0));
        for (int i = 10; i < seen.size(); i++) {
            assertThat(seen.get(i)).isEqualTo(seen.get(i - 1) - 2, offset(.15 * seen.get(i - 1)));
        }
    }

    @Test
    void a_run_that_waits_long_is_taken_to_have_become_slower() {
        var pace = Pace.NONE.plus(snapshot(4, 10_000, 10, 100));

        assertThat(pace.at(snapshot(4, 11_000, 10, 100))).isEqualTo(1, offset(1e-9));
        assertThat(pace.at(snapshot(4, 40_000, 10, 100))).isEqualTo(.1, offset(1e-9));
    }

    @Test
    void answers_of_the_store_are_not_taken_for_speed() {
        var snapshot = new RunSnapshot(
                RunSnapshot.State.RUNNING, Reports.figures(ExampleRun.header(), List.of()), 1_000, 50, 100, 50);

        assertThat(Pace.NONE.plus(snapshot).at(snapshot)).isZero();
    }

    @Test
    void money_is_shown_where_prices_are_known() {
        // 18 samples of 480 tokens in; those under chain of thought have 42 out, or 30 where refused.
        assertThat(progress(new Prices(3, Double.NaN, 15))).contains("  $0.037  tok 9.4k");
        assertThat(progress(Prices.UNKNOWN)).doesNotContain("$");
    }

    @Test
    void what_the_model_refused_and_what_was_asked_again_is_shown() {
        var snapshot = snapshot(18, 15_000, 72, 192, new Costs(75, 3, 2, 0, Tokens.NONE, 0, 0));

        assertThat(TextView.status(Style.DEFAULTS.withWidth(140), List.of(Watched.of(snapshot)), 30)
                        .get(0))
                .endsWith("samples/s  2 refused  3 again");
    }

    private static String progress(Prices prices) {
        var report =
                Reports.figures(ExampleRun.liveHeader(), ExampleRun.results().subList(0, 18));
        var snapshot = snapshot(18, 15_000, 72, 192, ExampleRun.costs(report, prices));
        return TextView.status(Style.DEFAULTS.withWidth(140), List.of(Watched.of(snapshot)), 30)
                .get(0);
    }

    private static Watched run(int done) {
        var watched = Watched.of(snapshot(0, 0, 0, 192));
        for (int i = 1; i <= done; i++) {
            watched = watched.plus(snapshot(i, 900L * i, 4L * i, 192));
        }
        return watched;
    }

    private static RunSnapshot snapshot(int done, long millis, long requests, long all) {
        var report =
                Reports.figures(ExampleRun.liveHeader(), ExampleRun.results().subList(0, done));
        return snapshot(done, millis, requests, all, ExampleRun.costs(report, Prices.UNKNOWN));
    }

    private static RunSnapshot snapshot(int done, long millis, long requests, long all, Costs costs) {
        var report =
                Reports.figures(ExampleRun.liveHeader(), ExampleRun.results().subList(0, done));
        return new RunSnapshot(RunSnapshot.State.RUNNING, report, millis, requests, all, 0, costs);
    }
}
