package nudge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;

/** A folder of files that say what texts should be; {@code -Dgolden=update} writes it anew. */
final class GoldenFiles {
    private static final String HOW = "(update by -Dgolden=update, then read the diff)";

    private final Path folder;

    GoldenFiles(String folder) {
        this.folder = Path.of("src/test/resources/golden").resolve(folder);
    }

    /** The folder holds exactly these texts, by file name. */
    void check(SortedMap<String, String> texts) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            write(texts);
        }
        for (var text : texts.entrySet()) {
            var file = folder.resolve(text.getKey());
            assertThat(file).as("golden file '%s' %s", file, HOW).exists();
            assertThat(text.getValue()).as("golden file '%s' %s", file, HOW).isEqualTo(Files.readString(file));
        }
        assertThat(names()).as("files in '%s' %s", folder, HOW).isEqualTo(texts.keySet());
    }

    private void write(SortedMap<String, String> texts) throws IOException {
        Files.createDirectories(folder);
        for (var text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue(), StandardCharsets.UTF_8);
        }
        for (var name : names()) {
            if (!texts.containsKey(name)) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private TreeSet<String> names() throws IOException {
        var names = new TreeSet<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
