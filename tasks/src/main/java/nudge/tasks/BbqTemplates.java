package nudge.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.data.DataException;

/** The stereotyped groups of BBQ's templates, by category and template number; versions of a template are merged. */
final class BbqTemplates {
    static final BbqTemplates NONE = new BbqTemplates(Map.of());

    private final Map<String, Stereotype> byTemplate;

    private BbqTemplates(Map<String, Stereotype> byTemplate) {
        this.byTemplate = byTemplate;
    }

    /** All templates in a folder of CSV files; files of other content are passed over. */
    static BbqTemplates in(Path folder) {
        var merged = new HashMap<String, Stereotype>();
        for (var file : tables(folder)) {
            var table = Table.csv(file);
            if (!table.has("Q_id", "Category")) {
                continue;
            }
            for (var row : table.rows()) {
                var stereotype = stereotype(row);
                if (stereotype.isKnown()) {
                    merged.merge(key(row.cell("Category"), row.cell("Q_id")), stereotype, Stereotype::and);
                }
            }
        }
        return new BbqTemplates(Map.copyOf(merged));
    }

    Optional<Stereotype> of(String category, String question) {
        return Optional.ofNullable(byTemplate.get(key(category, question)));
    }

    private static Stereotype stereotype(Table.Row row) {
        return row.cell("Known_stereotyped_race").isEmpty()
                ? Stereotype.plain(row.cell("Known_stereotyped_groups"))
                : Stereotype.crossed(row.cell("Known_stereotyped_race"), row.cell("Known_stereotyped_var2"));
    }

    private static String key(String category, String question) {
        return BbqCategory.key(category) + "/" + question;
    }

    private static List<Path> tables(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException("The folder '" + folder + "' of BBQ's templates cannot be read.", e);
        }
    }
}
