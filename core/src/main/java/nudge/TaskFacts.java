package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.prompt.Condition;
import nudge.run.Task;
import nudge.view.Listing;
import nudge.view.Style;

/** A task's data as they were understood, before anything is asked: counts, what was taken for what, the first item. */
final class TaskFacts {
    private static final int SHOWN_VALUES = 8;

    private static final Set<String> NOT_CHOSEN_BY = Set.of(Sample.CLUSTER, Sample.UNIT, Sample.CROSSED);

    private TaskFacts() {}

    static List<String> lines(Nudge nudge, Task task, Style style) {
        var definition = task.definition();
        var folders = nudge.settings().data();
        var data = definition.dataset(folders);
        var rows = new ArrayList<List<String>>();
        definition.understood(folders).forEach((name, what) -> rows.add(List.of(name, what)));
        rows.addAll(counts(data));
        rows.add(List.of("licence", data.licence()));
        rows.add(List.of("citation", data.citation()));
        definition.lacking(folders).forEach(note -> rows.add(List.of("note", note)));
        definition.notes(data.samples()).forEach(note -> rows.add(List.of("note", note)));
        var lines = new ArrayList<>(Listing.of(style, List.of("WHAT", "AS UNDERSTOOD"), rows));
        lines.add("");
        lines.add("The first item as it is asked under Q (see others: nudge preview TASK):");
        lines.addAll(nudge.preview(task, Condition.Q).lines(style));
        return List.copyOf(lines);
    }

    private static List<List<String>> counts(Dataset data) {
        var samples = data.samples();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("items", Integer.toString(samples.size())));
        var options =
                samples.stream().mapToInt(sample -> sample.choices().size()).summaryStatistics();
        if (options.getMax() > 0) {
            rows.add(List.of(
                    "options an item",
                    options.getMin() == options.getMax()
                            ? Integer.toString(options.getMax())
                            : options.getMin() + " to " + options.getMax()));
            if (samples.stream().anyMatch(Sample::hasTarget)) {
                rows.add(List.of("right answers", right(samples)));
            }
        }
        groups(samples).forEach((group, values) -> rows.add(List.of(group, shown(group, values))));
        return rows;
    }

    private static String right(List<Sample> samples) {
        var places = new TreeMap<String, Integer>();
        samples.stream()
                .filter(Sample::hasTarget)
                .forEach(sample -> places.merge(String.valueOf((char) ('a' + sample.target())), 1, Integer::sum));
        int without =
                (int) samples.stream().filter(sample -> !sample.hasTarget()).count();
        return (samples.size() - without)
                + (places.isEmpty() ? "" : ", at " + listed(places))
                + (without == 0 ? "" : "; " + without + " items have none");
    }

    /** How many items each value of each group has. */
    private static Map<String, Map<String, Integer>> groups(List<Sample> samples) {
        var groups = new TreeMap<String, Map<String, Integer>>();
        samples.forEach(
                sample -> sample.groups().forEach((name, value) -> groups.computeIfAbsent(name, key -> new TreeMap<>())
                        .merge(value, 1, Integer::sum)));
        groups.remove(Sample.STRATUM);
        return groups;
    }

    private static String shown(String group, Map<String, Integer> values) {
        var how = NOT_CHOSEN_BY.contains(group) ? "" : "; a part of them by --where " + group + "=VALUE";
        return values.size() + (values.size() == 1 ? " value: " : " values: ") + listed(values) + how;
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                        .limit(SHOWN_VALUES)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + (counts.size() > SHOWN_VALUES ? ", ..." : "");
    }
}
