package nudge.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nudge.data.DataException;
import nudge.shell.Result.Outcome;
import nudge.shell.Result.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Writes what came of each snippet as one JSON object a line, with what was printed since the line before. All but ASCII
 * is escaped. Output may come from any thread, snippets end on one.
 */
final class JsonLines implements SnippetListener, SnippetOutput {
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final PrintStream lines;
    private final Function<@Nullable Object, List<String>> shown;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private String last = "";

    /**
     * @param lines where the lines go
     * @param shown a value in words
     */
    JsonLines(PrintStream lines, Function<@Nullable Object, List<String>> shown) {
        this.lines = lines;
        this.shown = shown;
    }

    @Override
    public synchronized void text(Source source, Stream stream, String text) {
        (stream == Stream.OUT ? out : err).append(text);
    }

    @Override
    public synchronized void ended(Source source, int line, String snippet, Result result) {
        last = source.name();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("source", source.name());
        fields.put("line", line);
        fields.put("snippet", snippet);
        fields.put("outcome", result.outcome());
        boolean hasValue = result.ok() && result.shape() != Shape.NONE;
        fields.put("name", hasValue ? result.name() : null);
        fields.put("type", hasValue ? result.typeName() : null);
        fields.put("value", hasValue ? String.join("\n", shown.apply(result.value())) : null);
        fields.put(
                "notes",
                result.messages().stream()
                        .filter(message -> message.level() == Message.Level.NOTE)
                        .map(Message::headline)
                        .toList());
        fields.put(
                "error",
                result.errors().stream().findFirst().map(JsonLines::error).orElse(null));
        if (result.outcome() == Outcome.EXIT) {
            fields.put("exitCode", result.exitCode());
        }
        write(fields);
    }

    private static Map<String, @Nullable Object> error(Message message) {
        var excerpt = message.excerpt();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", message.name());
        fields.put("message", message.text());
        fields.put("source", excerpt.isNone() ? null : excerpt.origin());
        fields.put("line", excerpt.isNone() ? null : excerpt.line());
        fields.put("column", excerpt.isNone() ? null : excerpt.column() + 1);
        fields.put("text", excerpt.isNone() ? null : excerpt.text());
        fields.put("details", message.details().stream().map(String::strip).toList());
        return fields;
    }

    /** Writes what threads printed after the last snippet, if they did. */
    synchronized void end() {
        if (out.length() + err.length() > 0) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("source", last);
            fields.put("outcome", "LATE");
            write(fields);
        }
    }

    private void write(Map<String, @Nullable Object> fields) {
        fields.put("stdout", out.toString());
        fields.put("stderr", err.toString());
        out.setLength(0);
        err.setLength(0);
        try {
            lines.println(json.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new DataException("Cannot write what came of a snippet as JSON: " + e.getMessage() + ".", e);
        }
        lines.flush();
    }
}
