package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nudge.view.Style;

/** The rows below the prompt: those of one run, and of the others how many there are and which. */
final class StatusRows {
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
        var lines = new ArrayList<>(look.apply(style));
        if (numbers.size() > 1) {
            var others = numbers.stream()
                    .filter(number -> number != shown)
                    .map(number -> "run " + number)
                    .collect(Collectors.joining(", "));
            lines.add(" +" + (numbers.size() - 1) + " more: " + others + "  (/front N)");
        }
        return lines;
    }
}
