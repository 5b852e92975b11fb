package nudge.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nudge.shell.Transcript.Entry;
import nudge.shell.Transcript.Kind;

/** A session as a Jupyter notebook (nbformat 4.5): a cell for each source, with what came of it. */
public final class NotebookFile {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private NotebookFile() {}

    /** The notebook's text. Commands are left out: they are about a terminal. */
    public static String of(List<Entry> entries) {
        try {
            var file = new NotebookFile();
            return file.json.writeValueAsString(file.notebook(entries)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text always becomes JSON, yet this did not.", e);
        }
    }

    private ObjectNode notebook(List<Entry> entries) {
        var root = json.createObjectNode();
        var cells = root.putArray("cells");
        entries.stream()
                .filter(entry -> entry.kind() == Kind.SNIPPET)
                .forEach(entry -> cell(cells.addObject(), entry, cells.size()));
        var metadata = root.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Nudge")
                .put("language", "java")
                .put("name", "nudge");
        metadata.putObject("language_info")
                .put("file_extension", ".jsh")
                .put("mimetype", "text/x-java-source")
                .put("name", "java");
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        return root;
    }

    private static void cell(ObjectNode cell, Entry entry, int count) {
        cell.put("cell_type", "code");
        cell.put("execution_count", count);
        cell.put("id", "cell-" + count);
        cell.putObject("metadata");
        var outputs = cell.putArray("outputs");
        if (!entry.printed().isEmpty()) {
            var stream = outputs.addObject().put("name", "stdout").put("output_type", "stream");
            lines(stream.putArray("text"), entry.printed());
        }
        for (var message : entry.messages()) {
            switch (message.level()) {
                case ERROR -> error(outputs.addObject(), message);
                case NOTE -> {
                    var stream = outputs.addObject().put("name", "stderr").put("output_type", "stream");
                    lines(stream.putArray("text"), String.join("\n", message.lines()) + "\n");
                }
            }
        }
        value(outputs, entry, count);
        lines(cell.putArray("source"), entry.source());
    }

    private static void value(ArrayNode outputs, Entry entry, int count) {
        var shown = entry.value().get();
        if (shown.isEmpty()) {
            return;
        }
        var output = outputs.addObject();
        data(output.putObject("data"), shown);
        output.put("execution_count", count);
        output.putObject("metadata");
        output.put("output_type", "execute_result");
    }

    /** Trees where a type is JSON, one text for what is in base64, lines for all else. */
    private static void data(ObjectNode data, MimeBundle shown) {
        var tree = shown.json();
        shown.data().forEach((type, text) -> {
            if (MimeBundle.isJson(type) || type.equals(MimeBundle.PNG)) {
                data.set(type, tree.get(type));
            } else {
                lines(data.putArray(type), text);
            }
        });
    }

    private static void error(ObjectNode output, Message message) {
        output.put("ename", message.name().isEmpty() ? "Error" : message.name());
        output.put("evalue", message.text());
        output.put("output_type", "error");
        var trace = output.putArray("traceback");
        message.lines().forEach(trace::add);
    }

    /** The format keeps text as lines, each with its end. */
    private static void lines(ArrayNode array, String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            array.add(text.substring(from, next));
            from = next;
        }
    }
}
