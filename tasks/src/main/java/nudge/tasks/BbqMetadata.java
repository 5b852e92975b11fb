package nudge.tasks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * BBQ's {@code additional_metadata.csv}: for each item the index of the biased answer. Its {@code target_loc} is folded by
 * polarity already (nyu-mll/BBQ, analysis_scripts), so it is never folded again.
 */
final class BbqMetadata {
    static final BbqMetadata NONE = new BbqMetadata(Map.of());

    private final Map<String, Integer> biased;

    private BbqMetadata(Map<String, Integer> biased) {
        this.biased = biased;
    }

    static BbqMetadata of(Path file) {
        var table = Table.csv(file);
        var problems = new Problems("BBQ metadata", file);
        if (!table.has("category", "example_id", "target_loc")) {
            problems.add(
                    1, "the columns are " + table.columns() + "; 'category', 'example_id' and 'target_loc' are needed");
        }
        var biased = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var at = row.cell("target_loc");
            if (at.matches("[0-2](\\.0)?")) {
                biased.put(key(row.cell("category"), row.cell("example_id")), at.charAt(0) - '0');
            } else if (!at.equals("NA") && !at.isEmpty()) {
                problems.add(row.line(), "'target_loc' is '" + at + "'; it should be 0, 1, 2 or NA");
            }
        }
        problems.throwIfAny();
        return new BbqMetadata(Map.copyOf(biased));
    }

    boolean isEmpty() {
        return biased.isEmpty();
    }

    /** The biased answer's index, whatever the question's polarity; nothing where the file has none. */
    OptionalInt biased(String category, String exampleId) {
        var at = biased.get(key(category, exampleId));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static String key(String category, String id) {
        return BbqCategory.key(category) + "/" + id;
    }
}
