package nudge.view;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180). Numbers have full precision, what there is none of is empty. */
final class CsvLines {
    private CsvLines() {}

    static String of(Table table) {
        var out = new StringBuilder();
        line(out, table.names());
        for (int row = 0; row < table.size(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                var value = table.columns().get(i).values().get(row);
                out.append(i == 0 ? "" : ",").append(cell(text(value)));
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? NumberOutput.toString(number + 0.0, true) : value.toString();
    }

    /** Quoted where it must be. An apostrophe stands before what a spreadsheet would take for a formula. */
    private static String cell(String text) {
        var safe = SafeText.file(text);
        var inert = isFormula(safe) ? "'" + safe : safe;
        boolean quoted = inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && "=+-@".indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
    }
}
