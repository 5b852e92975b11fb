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
    static final String CHOICE_COLUMN = "choice\\d+";

    private static final List<String> GROUPS = List.of(Sample.CLUSTER, Sample.UNIT, "category");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What stands where bytes are no UTF-8. */
    private static final String NO_SIGN = "\ufffd";

    private ChoicesFile() {}

    static List<Sample> read(Path file) {
        return understood(file).samples();
    }

    /** The samples, and what was taken for what. */
    static ChoicesRead understood(Path file) {
        var problems = new Problems("Choices file", file);
        var read = new ChoicesRead.Seen(isTable(file));
        var lines = isTable(file)
                ? fromTable(Table.csv(file), problems, read)
                : JsonLines.read(TextFiles.lines(file), problems);
        var samples = new ArrayList<Sample>();
        var seen = new TreeMap<String, Integer>();
        for (var line : lines) {
            read.line(line);
            var sample = new ChoicesLine(line, problems).sample();
            sample.ifPresent(samples::add);
            sample.map(found -> seen.putIfAbsent(found.id(), line.number()))
                    .ifPresent(first -> problems.add(
                            line.number(), "the 'id' stands on line " + first + " already; ids must be unique"));
            if (line.object().toString().contains(NO_SIGN)) {
                problems.add(line.number(), "it holds signs that are not UTF-8; save the file as UTF-8");
            }
        }
        if (samples.isEmpty() && problems.count() == 0) {
            problems.add(1, "there is no question in it");
        }
        problems.throwIfAny();
        return read.of(file, samples);
    }

    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    private static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
    }

    /** Each row as the JSON object it stands for. */
    private static List<JsonLines.Line> fromTable(Table table, Problems problems, ChoicesRead.Seen read) {
        require(table, problems);
        read.columns(table.columns());
        var lines = new ArrayList<JsonLines.Line>();
        for (var row : table.rows()) {
            var object = JSON.createObjectNode();
            var options = JSON.createArrayNode();
            table.columns().forEach(column -> {
                if (column.matches(CHOICE_COLUMN)) {
                    if (!row.cell(column).isEmpty()) {
                        options.add(row.cell(column));
                    }
                } else if (!column.isEmpty()) {
                    object.put(column, row.cell(column));
                }
            });
            object.set("choices", table.has("choices") ? array(row, problems) : options);
            if (row.cell(ChoicesLine.TARGET).matches("-?\\d{1,3}")) {
                object.put(ChoicesLine.TARGET, Integer.parseInt(row.cell(ChoicesLine.TARGET)));
            }
            if (row.surplus() > 0) {
                problems.add(
                        row.line(),
                        "it has " + row.surplus() + " cells more than there are columns; put quotes around texts with"
                                + " commas");
            }
            lines.add(new JsonLines.Line(row.line(), object));
        }
        return lines;
    }

    private static void require(Table table, Problems problems) {
        boolean hasOptions = table.has("choices") || table.columns().stream().anyMatch(c -> c.matches(CHOICE_COLUMN));
        if (!table.has("id", "question") || !hasOptions) {
            problems.add(
                    1,
                    table.columns().isEmpty()
                            ? "it is empty"
                            : "the columns are " + table.columns() + "; needed are id, question, and choice1, choice2,"
                                    + " ... or choices; target (0-based) where there is a right answer. Columns are"
                                    + " apart by commas");
            problems.throwIfAny();
        }
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
