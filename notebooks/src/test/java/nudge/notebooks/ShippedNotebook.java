package nudge.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A notebook as it lies in this folder.
 *
 * @param json the whole file
 */
record ShippedNotebook(String name, String file, JsonNode json, List<Cell> cells) {
    /**
     * One cell.
     *
     * @param number from 1
     * @param answers the file with the recorded answers of the cell's run; empty mostly
     */
    record Cell(int number, boolean isCode, String id, String source, List<Output> outputs, String answers) {
        boolean hasPicture() {
            return outputs.stream().anyMatch(output -> output.types().contains("image/svg+xml"));
        }

        /** The plain text of the first output that is not printed. */
        Optional<String> shown() {
            return outputs.stream()
                    .filter(output -> output.types().contains("text/plain"))
                    .map(output -> output.text("text/plain"))
                    .findFirst();
        }
    }

    /** One output; {@code type} is that of nbformat: {@code display_data}, {@code execute_result}, ... */
    record Output(String type, JsonNode json) {
        List<String> types() {
            var names = new ArrayList<String>();
            json.path("data").fieldNames().forEachRemaining(names::add);
            return names;
        }

        String text(String mimeType) {
            return joined(json.path("data").path(mimeType));
        }
    }

    static List<ShippedNotebook> all() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .map(ShippedNotebook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedNotebook read(Path path) {
        try {
            var file = Files.readString(path);
            var json = new ObjectMapper().readTree(file);
            var cells = new ArrayList<Cell>();
            json.path("cells").forEach(cell -> cells.add(cell(cells.size() + 1, cell)));
            return new ShippedNotebook(path.getFileName().toString(), file, json, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(int number, JsonNode cell) {
        var outputs = StreamSupport.stream(cell.path("outputs").spliterator(), false)
                .map(output -> new Output(output.path("output_type").asText(), output))
                .toList();
        return new Cell(
                number,
                cell.path("cell_type").asText().equals("code"),
                cell.path("id").asText(),
                joined(cell.path("source")),
                outputs,
                cell.path("metadata").path("nudge").path("answers").asText(""));
    }

    /** Texts stand whole, or as a list of lines. */
    private static String joined(JsonNode text) {
        if (!text.isArray()) {
            return text.asText();
        }
        var all = new StringBuilder();
        text.forEach(line -> all.append(line.asText()));
        return all.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
