package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nudge.view.Style;

/** The rows below the prompt: those of one run, and of the others how many there are and which. */
final class StatusRows {
    /** Always so many: JLine paints over old rows where their number changes. */
    static final int ROWS = 5;

    private final List<Integer> numbers = new ArrayList<>();
    private Function<Style, List<String>> look = style -> List.of();
    private int shown;
    private boolean chosen;

    /** One more run, which has the rows if it is the last one, or if a person chose it. */
    void add(int number, Function<Style, List<String>> rows, boolean wanted) {
        numbers.add(number);
        if (wanted || !chosen) {
            look = rows;
            shown = number;
            chosen = wanted;
        }
    }

    List<String> lines(Style style) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(look.apply(style));
        while (lines.size() < ROWS) {
            lines.add("");
        }
        if (numbers.size() > 1) {
            var others = new ArrayList<>(numbers);
            others.remove(Integer.valueOf(shown));
            lines.set(
                    ROWS - 1,
                    " +" + others.size() + " more: run "
                            + others.stream().map(String::valueOf).collect(Collectors.joining(", run "))
                            + "  (/front N)");
        }
        return lines;
    }
}
