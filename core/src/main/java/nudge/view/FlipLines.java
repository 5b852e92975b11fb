package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.SampleResult;

/** The items whose answer differs between two conditions. */
final class FlipLines {
    private static final int MOST = 200;

    private final Style style;
    private final String a;
    private final String b;

    FlipLines(Style style, String a, String b) {
        this.style = style;
        this.a = a;
        this.b = b;
    }

    /** The results that count: both scored, and the answers differ. */
    static List<SampleResult> flips(List<SampleResult> results, String a, String b) {
        return results.stream().filter(result -> ItemWords.isFlip(result, a, b)).toList();
    }

    List<String> lines(List<SampleResult> results) {
        var flips = flips(results, a, b);
        var lines = new ArrayList<String>();
        lines.addAll(Hanging.of(style, " ", summary(results, flips)));
        var grid = new Grid();
        int room = Math.max(4, Math.min(40, (style.width() - (wide() ? 48 : 22)) / 2));
        for (var flip : flips.subList(0, Math.min(MOST, flips.size()))) {
            var before = new Told(style, flip.under(a));
            var after = new Told(style, flip.under(b));
            grid.row()
                    .right("  #" + flip.position())
                    .left(Columns.cut(before.answer(), room, style.sign("…", "...")))
                    .left(mark(before))
                    .left(style.sign("→", "->"))
                    .left(Columns.cut(after.answer(), room, style.sign("…", "...")))
                    .left(mark(after));
        }
        lines.addAll(grid.lines());
        if (flips.size() > MOST) {
            lines.add("  and " + (flips.size() - MOST) + " more");
        }
        return lines;
    }

    private boolean wide() {
        return style.width() >= 80;
    }

    private String mark(Told told) {
        return wide() ? told.mark() : told.sign();
    }

    private String summary(List<SampleResult> results, List<SampleResult> flips) {
        long both = results.stream()
                .filter(result -> result.under(a).score().isScored()
                        && result.under(b).score().isScored())
                .count();
        long better =
                flips.stream().filter(flip -> right(flip, b) > right(flip, a)).count();
        long worse =
                flips.stream().filter(flip -> right(flip, b) < right(flip, a)).count();
        var turned = better + worse == 0 ? "" : ": " + better + " became right, " + worse + " became wrong";
        return flips.size() + " of " + both + " answers differ between " + a + " and " + b + turned + ".";
    }

    private static double right(SampleResult result, String condition) {
        return result.under(condition).score().values().getOrDefault("right", 0.0);
    }
}
