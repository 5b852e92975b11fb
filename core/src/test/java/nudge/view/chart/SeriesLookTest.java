package nudge.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesLookTest {
    private static final double WHITE = 1;
    private static final double DARK = luminance("#16181c");

    @ParameterizedTest
    @EnumSource
    void colours_stand_out_from_white_and_dark_pages(SeriesLook look) {
        double own = luminance(look.colour());

        assertThat((WHITE + .05) / (own + .05)).isGreaterThanOrEqualTo(3);
        assertThat((own + .05) / (DARK + .05)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_first_series_differ_without_colour() {
        for (var glyphs : Style.Glyphs.values()) {
            var style = Style.DEFAULTS.withGlyphs(glyphs);

            assertThat(IntStream.range(0, 12).mapToObj(i -> SeriesLook.sign(style, i)))
                    .doesNotHaveDuplicates();
        }
    }

    /** Relative luminance after WCAG 2.1. */
    private static double luminance(String hex) {
        double[] weights = {.2126, .7152, .0722};
        return IntStream.range(0, 3)
                .mapToDouble(
                        i -> weights[i] * linear(Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0))
                .sum();
    }

    private static double linear(double c) {
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }
}
