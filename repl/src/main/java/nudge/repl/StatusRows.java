package nudge.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nudge.view.Style;

/** The rows below the prompt: those of the run in front, and of the others a row each as long as there is room. */
final class StatusRows {
    /** Always so many: JLine paints over old rows where their number changes. */
    static final int ROWS = 5;

    private static final int MOST_OTHERS = 2;

    private record Entry(int number, Function<Style, List<String>> rows) {}

    private final List<Entry> runs = new ArrayList<>();
    private int front = -1;
    private boolean chosen;

    /** One more run, which is in front if it is the last one, or if a person chose it. */
    void add(int number, Function<Style, List<String>> rows, boolean wanted) {
        runs.add(new Entry(number, rows));
        if (wanted || !chosen) {
            front = runs.size() - 1;
            chosen = wanted;
        }
    }

    List<String> lines(Style style) {
        if (runs.isEmpty()) {
            return List.of();
        }
        var others = new ArrayList<>(runs);
        var first = others.remove(front);
        var last = others.stream()
                .limit(MOST_OTHERS)
                .flatMap(other -> other.rows().apply(style).stream().limit(1))
                .collect(Collectors.toCollection(ArrayList::new));
        if (others.size() > MOST_OTHERS) {
            last.set(MOST_OTHERS - 1, more(others.subList(MOST_OTHERS - 1, others.size())));
        }
        var lines = new ArrayList<>(
                first.rows().apply(style).stream().limit(ROWS - last.size()).toList());
        while (lines.size() < ROWS - last.size()) {
            lines.add("");
        }
        lines.addAll(last);
        return lines;
    }

    private static String more(List<Entry> others) {
        return " +" + others.size() + " more: run "
                + others.stream().map(other -> Integer.toString(other.number())).collect(Collectors.joining(", run "))
                + "  (/front N)";
    }
}
