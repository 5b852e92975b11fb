package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.Golden;
import nudge.run.ExampleRun;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextViewTest {
    @ParameterizedTest
    @CsvSource({
        "60, UNICODE",
        "80, UNICODE",
        "100, UNICODE",
        "140, UNICODE",
        "60, ASCII",
        "80, ASCII",
        "100, ASCII",
        "140, ASCII"
    })
    void report_looks_as_on_file(int width, Glyphs glyphs) {
        var style = Style.DEFAULTS.withWidth(width).withGlyphs(glyphs);

        var lines = TextView.report(style, ExampleRun.report());

        Golden.check(
                "report-" + width + "-" + glyphs.name().toLowerCase(java.util.Locale.ROOT) + ".txt",
                String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 50, 59, 60, 70, 79, 80, 90, 99, 100, 119, 120, 140, 200})
    void no_line_is_wider_than_the_screen(int width) {
        var style = Style.DEFAULTS.withWidth(width).withInk(Ink.DARK);

        var lines = TextView.report(style, ExampleRun.report());

        assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
}
