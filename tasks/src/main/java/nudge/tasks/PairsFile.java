package nudge.tasks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A person's own comparisons: JSON Lines, a JSON list, or CSV, each packed or not. A pair has {@code prompt},
 * {@code better} and {@code worse} (or {@code chosen} and {@code rejected}); without a prompt both are whole dialogues that
 * part at their last reply, as in hh-rlhf.
 */
final class PairsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What stands where bytes are no UTF-8. */
    private static final String NO_SIGN = "\ufffd";

    private PairsFile() {}

    static PairsRead read(Path file) {
        var problems = new Problems("Pairs file", file);
        var form = Form.of(file);
        var lines = form.lines(file, problems);
        return read(lines, problems, new PairsRead.Seen(file + ", " + form.words));
    }

    /** Comparisons that come with Nudge. */
    static PairsRead bundled(String name) {
        var problems = new Problems("Pairs file", name);
        var lines = JsonLines.read(TextFiles.bundled(name).lines().toList(), problems);
        return read(lines, problems, new PairsRead.Seen(name));
    }

    private static PairsRead read(List<JsonLines.Line> lines, Problems problems, PairsRead.Seen seen) {
        var pairs = new ArrayList<Comparison>();
        var ids = new TreeMap<String, Integer>();
        for (var line : lines) {
            seen.line(line);
            var pair = new PairsLine(line, problems, seen).pair();
            pair.ifPresent(pairs::add);
            pair.map(found -> ids.putIfAbsent(found.id(), line.number()))
                    .ifPresent(first -> problems.add(
                            line.number(), "the 'id' stands on line " + first + " already; ids must be unique"));
            if (line.object().toString().contains(NO_SIGN)) {
                problems.add(line.number(), "it holds signs that are not UTF-8; save the file as UTF-8");
            }
        }
        if (pairs.isEmpty() && problems.count() == 0) {
            problems.add(
                    1, lines.isEmpty() ? "there is no pair in it" : "no pair in it can be used: " + seen.leftOut());
        }
        problems.throwIfAny();
        return seen.of(Comparisons.samples(pairs));
    }

    /** How a file is written; told by its name, and for JSON by its first sign. */
    private enum Form {
        TABLE("a table (CSV)") {
            @Override
            List<JsonLines.Line> lines(Path file, Problems problems) {
                var lines = new ArrayList<JsonLines.Line>();
                for (var row : Table.csv(file).rows()) {
                    var object = JSON.createObjectNode();
                    row.cells().forEach((column, cell) -> object.put(column, cell));
                    object.remove("");
                    if (row.surplus() > 0) {
                        problems.add(
                                row.line(),
                                "it has " + row.surplus() + " cells more than there are columns; put quotes around"
                                        + " texts with commas");
                    }
                    lines.add(new JsonLines.Line(row.line(), object));
                }
                return lines;
            }
        },
        LIST("a JSON list") {
            @Override
            List<JsonLines.Line> lines(Path file, Problems problems) {
                return JsonItems.read(TextFiles.text(file), "", problems);
            }
        },
        LINES("JSON Lines") {
            @Override
            List<JsonLines.Line> lines(Path file, Problems problems) {
                return JsonLines.read(TextFiles.lines(file), problems);
            }
        };

        private final String words;

        Form(String words) {
            this.words = words;
        }

        abstract List<JsonLines.Line> lines(Path file, Problems problems);

        static Form of(Path file) {
            if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?")) {
                return TABLE;
            }
            return TextFiles.text(file).stripLeading().startsWith("[") ? LIST : LINES;
        }
    }
}
