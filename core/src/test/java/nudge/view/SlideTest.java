package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.Golden;
import nudge.run.ExampleRun;
import nudge.run.SampleResult;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlideTest {
    private static final SampleResult RESULT = ExampleRun.results().get(0);

    @Test
    void a_slide_has_large_names_bars_and_reasoning() {
        var slide = new Slide(Style.DEFAULTS, RESULT);

        Golden.check("slide-80.txt", String.join("\n", slide.lines(slide.words(), 60)) + "\n");
    }

    @Test
    void answers_come_word_by_word_after_the_question() {
        var slide = new Slide(Style.DEFAULTS, RESULT);

        assertThat(slide.lines(0, 60)).noneMatch(line -> line.contains("█░") || line.contains("%"));
        assertThat(slide.lines(slide.words(), 60).stream().filter(line -> line.contains(" %  ")))
                .hasSize(RESULT.byCondition().size());
    }

    @Test
    void a_low_screen_loses_blank_lines_first() {
        var slide = new Slide(Style.DEFAULTS, RESULT);

        assertThat(slide.lines(slide.words(), 10)).doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 140})
    void no_line_is_wider_than_the_screen(int width) {
        var slide = new Slide(Style.DEFAULTS.withWidth(width).withInk(Ink.DARK), RESULT);

        assertThat(slide.lines(slide.words(), 60)).allMatch(line -> Columns.of(line) <= width);
    }

    @Test
    void without_unicode_all_signs_are_ascii() {
        var slide = new Slide(Style.DEFAULTS.withGlyphs(Glyphs.ASCII), RESULT);

        assertThat(slide.lines(slide.words(), 60)).allMatch(line -> line.matches("\\p{ASCII}*"));
    }
}
