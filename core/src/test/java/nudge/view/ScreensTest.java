package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nudge.Golden;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.Prices;
import nudge.model.RunCosts;
import nudge.run.Compared;
import nudge.run.ExampleRun;
import nudge.run.Forecast;
import nudge.run.Reports;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreensTest {
    @ParameterizedTest
    @CsvSource({
        "40, UNICODE",
        "60, UNICODE",
        "80, UNICODE",
        "100, UNICODE",
        "140, UNICODE",
        "60, ASCII",
        "80, ASCII",
        "100, ASCII",
        "140, ASCII"
    })
    void screens_look_as_on_file(int width, Glyphs glyphs) {
        var style = Style.DEFAULTS.withWidth(width).withGlyphs(glyphs);

        var lines = screens(style);

        Golden.check(
                "screens-" + width + "-" + glyphs.name().toLowerCase(Locale.ROOT) + ".txt",
                String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 50, 59, 60, 70, 79, 80, 90, 99, 100, 119, 120, 140, 200})
    void no_line_is_wider_than_the_screen(int width) {
        var lines = screens(Style.DEFAULTS.withWidth(width).withInk(Ink.DARK));

        assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void ascii_screens_are_ascii(int width) {
        var lines = screens(Style.DEFAULTS.withWidth(width).withGlyphs(Glyphs.ASCII));

        assertThat(lines).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}*"));
    }

    static List<String> screens(Style style) {
        var header = ExampleRun.header();
        var results = ExampleRun.results();
        var lines = new ArrayList<String>();
        lines.add("== item");
        lines.addAll(TextView.item(style, results.get(4)));
        lines.add("== failure");
        lines.addAll(TextView.item(style, results.get(30)));
        lines.add("== status");
        lines.addAll(status(style));
        lines.add("== open");
        lines.addAll(TextView.open(style, results.get(5)));
        lines.add("== open in full");
        lines.addAll(TextView.openUnfolded(style, results.get(5)));
        lines.add("== flips");
        lines.addAll(TextView.flips(style, results, "Q", "Q+IF"));
        lines.add("== compare");
        lines.addAll(TextView.compare(style, Compared.of(header, results, "Q", "Q+IF")));
        lines.add("== groups");
        lines.addAll(TextView.groups(style, ExampleRun.report()));
        lines.add("== preview");
        lines.addAll(TextView.preview(
                style,
                ExampleRun.prompt(results.get(0).sample(), 0),
                ExampleRun.prompt(results.get(0).sample(), 3)));
        lines.add("== costs");
        lines.addAll(TextView.costs(style, costs()));
        lines.add("== forecast");
        lines.addAll(TextView.forecast(style, forecast()));
        return lines;
    }

    private static RunCosts costs() {
        var byCondition = new LinkedHashMap<String, Costs>();
        byCondition.put("Q", new Costs(96, 2, 1, 12, new Tokens(61_234, 13_000, 640), 3_200, .01234));
        byCondition.put("Q+IF+CoT", new Costs(96, 0, 0, 0, new Tokens(101_234, 21_000, 24_640), 903_200, .0402));
        return new RunCosts(byCondition, 64_150);
    }

    private static Forecast forecast() {
        var byCondition = new LinkedHashMap<String, Forecast.Part>();
        byCondition.put("Q", new Forecast.Part(84, 12, new Tokens(53_580, 53_580, 84)));
        byCondition.put("Q+IF+CoT", new Forecast.Part(96, 0, new Tokens(101_234, 101_234, 24_640)));
        var header = ExampleRun.header();
        return new Forecast(
                header.task(),
                header.model().withPrices(new Prices(.15, .075, .6)),
                header.reading(),
                48,
                byCondition,
                "by 64 answers of this model in the store",
                140);
    }

    private static List<String> status(Style style) {
        var trail = Trail.EMPTY;
        for (int done = 1; done <= 18; done++) {
            trail = trail.plus(figures(done));
        }
        var snapshot = new RunSnapshot(
                RunSnapshot.State.RUNNING,
                figures(18),
                15_000,
                72,
                192,
                20,
                ExampleRun.costs(figures(18), Prices.UNKNOWN));
        return TextView.status(style, snapshot, trail, 4);
    }

    private static RunReport figures(int done) {
        return Reports.figures(ExampleRun.liveHeader(), ExampleRun.results().subList(0, done));
    }
}
