package nudge.view;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import nudge.run.RunHeader;
import nudge.run.SampleResult;

/**
 * A row a sample and condition (RFC 4180): id, condition, outcome, answer, then what the run is, then all named values
 * at full precision. The column {@code kind} says in every row what answered.
 */
public final class CsvView implements View {
    private static final List<String> FIXED =
            List.of("id", "condition", "outcome", "answer", "error", "task", "model", "kind", "cluster");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String render(Shown shown) {
        var values = valueNames(shown.results());
        var out = new StringBuilder();
        var head = new ArrayList<>(FIXED);
        head.addAll(values);
        line(out, head);
        var header = shown.report().header();
        shown.results().forEach(result -> result.byCondition()
                .forEach((condition, outcome) -> line(out, row(header, result, condition, values))));
        return out.toString();
    }

    private static SortedSet<String> valueNames(List<SampleResult> results) {
        var names = new TreeSet<String>();
        results.forEach(result -> result.byCondition()
                .values()
                .forEach(outcome -> names.addAll(outcome.score().values().keySet())));
        return names;
    }

    private static List<String> row(RunHeader header, SampleResult result, String condition, SortedSet<String> values) {
        var outcome = result.under(condition);
        var score = outcome.score();
        var row = new ArrayList<String>();
        row.add(result.sample().id());
        row.add(condition);
        row.add(score.outcome().name().toLowerCase(Locale.ROOT));
        row.add(score.answer());
        row.add(outcome.error());
        row.add(header.task());
        row.add(header.model().reference());
        row.add(header.model().kind().name());
        row.add(result.sample().cluster());
        values.forEach(name -> {
            var value = score.values().get(name);
            row.add(value == null ? "" : NumberOutput.toString(value + 0.0, true));
        });
        return row;
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
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
