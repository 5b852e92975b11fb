package nudge.shell.docs;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Writes the index of our Javadoc while the project is built: {@code nudge.docs.sources} are folders of sources, apart
 * by commas, {@code nudge.docs.index} is the file. Needs no compiled classes.
 */
public final class DocsIndexer implements Runnable {
    @Override
    public void run() {
        var folders = Stream.of(System.getProperty("nudge.docs.sources", "").split(","))
                .map(Path::of)
                .toList();
        try {
            write(folders, Path.of(System.getProperty("nudge.docs.index", "docs.index")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(List<Path> folders, Path index) throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            files.addAll(sources(folder));
        }
        if (index.getParent() != null) {
            Files.createDirectories(index.getParent());
        }
        Files.write(index, read(files).stream().map(Doc::line).toList(), StandardCharsets.UTF_8);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** Everything public in these sources, type by type. */
    static List<Doc> read(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = compiler.getTask(null, manager, problem -> {}, List.of("-proc:none"), null, units);
            return SourceDocs.of((JavacTask) task);
        }
    }
}
