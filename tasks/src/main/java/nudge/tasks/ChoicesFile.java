package nudge.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nudge.data.Sample;

/**
 * A person's own questions with options: JSON Lines, or CSV with the columns {@code choice1}, {@code choice2}, ... or one
 * column {@code choices} that holds a JSON array. Every other text or number is a field that prompts may use;
 * {@code cluster} and {@code category} are groups.
 */
final class ChoicesFile {
    private static final List<String> GROUPS = List.of(Sample.CLUSTER, Sample.UNIT, "category");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChoicesFile() {}

    static List<Sample> read(Path file) {
        var problems = new Problems("Choices file", file);
        var lines = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?")
                ? fromTable(Table.csv(file), problems)
                : JsonLines.read(TextFiles.lines(file), problems);
        var samples = new ArrayList<Sample>();
        var seen = new TreeMap<String, Integer>();
        for (var line : lines) {
            var sample = new ChoicesLine(line, problems).sample();
            sample.ifPresent(samples::add);
            sample.map(found -> seen.putIfAbsent(found.id(), line.number()))
                    .ifPresent(first -> problems.add(
                            line.number(), "the 'id' stands on line " + first + " already; ids must be unique"));
        }
        if (samples.isEmpty() && problems.count() == 0) {
            problems.add(1, "there is no question in it");
        }
        problems.throwIfAny();
        return List.copyOf(samples);
    }

    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    /** Each row as the JSON object it stands for. */
    private static List<JsonLines.Line> fromTable(Table table, Problems problems) {
        OccupationRow.require(table, problems, "id", "question", "target");
        var lines = new ArrayList<JsonLines.Line>();
        for (var row : table.rows()) {
            var object = JSON.createObjectNode();
            var options = JSON.createArrayNode();
            table.columns().forEach(column -> {
                if (column.matches("choice\\d+")) {
                    if (!row.cell(column).isEmpty()) {
                        options.add(row.cell(column));
                    }
                } else {
                    object.put(column, row.cell(column));
                }
            });
            object.set("choices", table.has("choices") ? array(row, problems) : options);
            if (row.cell("target").matches("\\d{1,3}")) {
                object.put("target", Integer.parseInt(row.cell("target")));
            }
            lines.add(new JsonLines.Line(row.line(), object));
        }
        return lines;
    }

    private static JsonNode array(Table.Row row, Problems problems) {
        try {
            return JSON.readTree(row.cell("choices"));
        } catch (JsonProcessingException e) {
            problems.add(row.line(), "'choices' is no JSON array: '" + row.cell("choices") + "'");
            return JSON.createArrayNode();
        }
    }
}
