package nudge.cli.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was measured: shown at once, and at the end as the table of docs/engine.md. */
final class Figures {
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** What is measured from here on. */
    void begin(Object column) {
        columns.add(column.toString());
        System.out.println(column);
    }

    /** A figure of what was begun last. */
    void add(String what, String format, Object value) {
        var text = String.format(Locale.ROOT, format, value);
        System.out.printf("  %-28s %s%n", what, text);
        var column = columns.stream().reduce((first, second) -> second).orElseThrow();
        rows.computeIfAbsent(what, name -> new LinkedHashMap<>()).put(column, text);
    }

    /** In Markdown. */
    void print() {
        System.out.println();
        System.out.println(line("", columns.stream().collect(Collectors.joining(" | "))));
        System.out.println("|---" + "|---".repeat(columns.size()) + "|");
        rows.forEach((what, texts) -> System.out.println(line(
                what,
                columns.stream().map(column -> texts.getOrDefault(column, "")).collect(Collectors.joining(" | ")))));
    }

    private static String line(String first, String others) {
        return "| " + first + " | " + others + " |";
    }
}
