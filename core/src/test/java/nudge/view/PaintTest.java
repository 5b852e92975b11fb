package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nudge.view.Style.Ink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintTest {
    /** Xterm's default colours, by SGR code, as red, green, blue. */
    private static final Map<String, List<Integer>> XTERM = Map.of(
            "31", List.of(0xcd, 0x00, 0x00),
            "32", List.of(0x00, 0xcd, 0x00),
            "33", List.of(0xcd, 0xcd, 0x00),
            "35", List.of(0xcd, 0x00, 0xcd),
            "36", List.of(0x00, 0xcd, 0xcd),
            "38;5;25", List.of(0x00, 0x5f, 0xaf),
            "38;5;28", List.of(0x00, 0x87, 0x00),
            "38;5;90", List.of(0x87, 0x00, 0x87),
            "38;5;94", List.of(0x87, 0x5f, 0x00));

    @ParameterizedTest
    @EnumSource(Paint.class)
    void dark_theme_can_be_read_on_black(Paint paint) {
        assertThat(contrast(paint.code(Ink.DARK), 0)).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Paint.class)
    void light_theme_can_be_read_on_white(Paint paint) {
        assertThat(contrast(paint.code(Ink.LIGHT), 1)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Paint.class)
    void without_ink_nothing_is_painted(Paint paint) {
        assertThat(paint.on(Style.DEFAULTS, "word")).isEqualTo("word");
    }

    /** WCAG 2.2, contrast ratio, against a background's luminance; what sets no colour has the terminal's own. */
    private static double contrast(String code, double background) {
        var colour = code.replaceAll("^[1-7](;|$)", "");
        if (colour.isEmpty()) {
            return 21;
        }
        double luminance = luminance(XTERM.get(colour));
        return (Math.max(luminance, background) + 0.05) / (Math.min(luminance, background) + 0.05);
    }

    private static double luminance(List<Integer> rgb) {
        return 0.2126 * linear(rgb.get(0)) + 0.7152 * linear(rgb.get(1)) + 0.0722 * linear(rgb.get(2));
    }

    private static double linear(int eightBit) {
        double share = eightBit / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
