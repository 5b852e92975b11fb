package nudge.shell;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.data.DataException;
import nudge.data.UsageException;

/** What can be evaluated of a file: its text, or the code cells of a notebook. */
final class LoadedFile {
    private static final String NOTEBOOK = ".ipynb";

    private LoadedFile() {}

    /**
     * The sources of a file, in order; those of a notebook are named after the file and their place among its code cells.
     *
     * @throws UsageException where there is no such file
     * @throws DataException where it cannot be read, or holds another language
     */
    static List<Source> sources(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.toString();
            return name.toLowerCase(Locale.ROOT).endsWith(NOTEBOOK)
                    ? cells(name, text)
                    : List.of(new Source(name, text));
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file '" + file + "' in '"
                    + Path.of("").toAbsolutePath() + "'. Name one of Java (.jsh, .java) or a notebook (.ipynb).");
        } catch (CharacterCodingException e) {
            throw new DataException("Cannot read '" + file + "': it is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new DataException("Cannot read '" + file + "': " + e + ".", e);
        }
    }

    private static List<Source> cells(String name, String text) throws IOException {
        var cells = new ArrayList<Source>();
        JsonNode notebook;
        try {
            notebook = new ObjectMapper().readTree(text);
        } catch (JacksonException e) {
            throw new DataException("'" + name + "' is no notebook: " + e.getOriginalMessage() + ".", e);
        }
        var language = notebook.at("/metadata/kernelspec/language").asText("java");
        if (!language.equals("java")) {
            throw new UsageException("The notebook '" + name + "' holds '" + language + "'; this session takes Java.");
        }
        for (var cell : notebook.path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                var lines = new StringBuilder();
                var source = cell.path("source");
                if (source.isTextual()) {
                    lines.append(source.asText());
                } else {
                    source.forEach(line -> lines.append(line.asText()));
                }
                cells.add(new Source(name + " cell " + (cells.size() + 1), lines.toString()));
            }
        }
        return List.copyOf(cells);
    }
}
