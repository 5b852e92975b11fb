package nudge.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nudge.data.Sample;

/**
 * A person's own file as it was understood.
 *
 * @param understood what was taken for what, by name, in the order to be shown
 */
record ChoicesRead(List<Sample> samples, Map<String, String> understood) {
    ChoicesRead {
        samples = List.copyOf(samples);
        understood = new LinkedHashMap<>(understood);
    }

    /** What is met while a file is read. Used by one thread. */
    static final class Seen {
        private static final Set<String> OWN = Set.of("id", "question", "choices", ChoicesLine.TARGET);

        private final boolean isTable;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> unread = new TreeSet<>();

        Seen(boolean isTable) {
            this.isTable = isTable;
        }

        void columns(List<String> columns) {
            var met = new HashSet<String>();
            names.addAll(columns);
            columns.stream()
                    .filter(column -> !met.add(column))
                    .forEach(column -> unread.add("'" + column + "' a second time"));
            if (columns.contains("")) {
                unread.add("a column without a name");
            }
            if (columns.contains("choices")) {
                columns.stream()
                        .filter(column -> column.matches(ChoicesFile.CHOICE_COLUMN))
                        .forEach(column -> unread.add("'" + column + "' (there is 'choices')"));
            }
        }

        void line(JsonLines.Line line) {
            line.object().properties().forEach(entry -> {
                names.add(entry.getKey());
                if (!entry.getValue().isValueNode() && !entry.getKey().equals("choices")) {
                    unread.add(
                            "'" + entry.getKey() + "' (" + (entry.getValue().isArray() ? "a list" : "an object") + ")");
                }
            });
        }

        ChoicesRead of(Path file, List<Sample> samples) {
            var understood = new LinkedHashMap<String, String>();
            understood.put("file", file + ", " + (isTable ? "a table (CSV)" : "JSON Lines"));
            understood.put("id", what("id"));
            understood.put("question", what("question"));
            understood.put("options", options());
            understood.put(
                    "right answer", names.contains(ChoicesLine.TARGET) ? what(ChoicesLine.TARGET) : "none named");
            var fields = new TreeSet<String>();
            samples.forEach(sample -> fields.addAll(sample.fields().keySet()));
            fields.remove("question");
            if (!fields.isEmpty()) {
                understood.put(
                        "for prompts",
                        fields.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
            }
            var groups = names.stream()
                    .filter(ChoicesFile::isGroup)
                    .map(name -> "'" + name + "'")
                    .toList();
            understood.put("groups", groups.isEmpty() ? "none" : String.join(", ", groups));
            understood.put("not read", unread.isEmpty() ? "nothing" : String.join(", ", unread));
            return new ChoicesRead(samples, understood);
        }

        private String what(String name) {
            return (isTable ? "column '" : "'") + name + "'";
        }

        private String options() {
            if (!isTable
                    || names.contains("choices") && columnsOfChoices().isEmpty()
                    || unread.stream().anyMatch(u -> u.contains("there is 'choices'"))) {
                return what("choices") + (isTable ? ", a JSON array" : "");
            }
            var columns = columnsOfChoices();
            return "columns '" + columns.get(0) + "' to '" + columns.get(columns.size() - 1)
                    + "', empty cells left out";
        }

        private List<String> columnsOfChoices() {
            var columns = new ArrayList<>(names);
            columns.removeIf(name -> OWN.contains(name) || !name.matches(ChoicesFile.CHOICE_COLUMN));
            return columns;
        }
    }
}
