package nudge.tasks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.data.DataException;

/**
 * Rows under named columns, from CSV or tab-separated text; quoted fields may hold line breaks.
 *
 * @param columns in the file's order
 */
record Table(String source, List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param line where it begins, from 1
     * @param surplus cells behind the last column that are not empty
     */
    record Row(int line, Map<String, String> cells, int surplus) {
        /** The cell in that column, blanks around it dropped; empty where there is none. */
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    static Table csv(Path file) {
        return csv(file.toString(), TextFiles.text(file));
    }

    static Table csv(String source, String text) {
        return parse(source, text, CsvSchema.emptySchema());
    }

    static Table tabs(Path file) {
        return tabs(file.toString(), TextFiles.text(file));
    }

    static Table tabs(String source, String text) {
        return parse(
                source, text, CsvSchema.emptySchema().withColumnSeparator('\t').withoutQuoteChar());
    }

    boolean has(String... names) {
        return columns.containsAll(List.of(names));
    }

    private static Table parse(String source, String text, CsvSchema schema) {
        var all = new ArrayList<Row>();
        int begins = 1;
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(schema).readValues(text)) {
            List<String> columns = List.of();
            while (lines.hasNext()) {
                var cells = lines.next();
                if (columns.isEmpty()) {
                    columns = List.of(cells).stream().map(String::strip).toList();
                } else if (cells.length > 1 || !cells[0].isBlank()) {
                    all.add(new Row(begins, byColumn(columns, cells), surplus(columns, cells)));
                }
                begins = lines.getCurrentLocation().getLineNr();
            }
            return new Table(source, columns, List.copyOf(all));
        } catch (IOException | RuntimeJsonMappingException e) {
            throw new DataException(
                    "The table '" + source + "' cannot be read from line " + begins + " on: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    e);
        }
    }

    private static int surplus(List<String> columns, String[] cells) {
        return (int) List.of(cells).stream()
                .skip(columns.size())
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private static Map<String, String> byColumn(List<String> columns, String[] cells) {
        var byColumn = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
            byColumn.putIfAbsent(columns.get(i), cells[i]);
        }
        return byColumn;
    }
}
