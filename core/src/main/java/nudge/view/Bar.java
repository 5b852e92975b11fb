package nudge.view;

import nudge.score.Estimate;

/** An interval drawn with characters: {@code ──┼──━━●━━─}. */
final class Bar {
    private Bar() {}

    static String of(Style style, Scale scale, Estimate estimate, int cells) {
        if (!estimate.isDefined()) {
            return " ".repeat(cells);
        }
        var signs = new String[cells];
        java.util.Arrays.fill(signs, style.sign("─", "."));
        if (estimate.interval().isDefined()) {
            int last = scale.cell(estimate.interval().upper(), cells);
            for (int i = scale.cell(estimate.interval().lower(), cells); i <= last; i++) {
                signs[i] = style.sign("━", "=");
            }
        }
        if (!Double.isNaN(scale.anchor())) {
            signs[scale.cell(scale.anchor(), cells)] = style.sign("┼", "|");
        }
        signs[scale.cell(estimate.value(), cells)] = style.sign("●", "o");
        return String.join("", signs);
    }
}
