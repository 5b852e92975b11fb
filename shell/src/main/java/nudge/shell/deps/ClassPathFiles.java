package nudge.shell.deps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nudge.data.DataException;
import nudge.data.UsageException;

/** Jars and folders of classes by their names. */
final class ClassPathFiles {
    private static final String JAR = ".jar";

    private ClassPathFiles() {}

    /**
     * What a name means: a jar, a folder, or all jars that fit, by name: {@code lib/*} and {@code lib/a-*.jar}.
     *
     * @throws UsageException where there is none
     */
    static List<Path> of(String name) {
        try {
            var whole = name.startsWith("~/") ? System.getProperty("user.home", "~") + name.substring(1) : name;
            int star = whole.indexOf('*');
            var found = star < 0 ? existing(Path.of(whole)) : fitting(whole);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (InvalidPathException e) {
            // The system has no such name, so there is no such file.
        }
        throw new UsageException(
                "There is no '" + name
                        + "'. Name a jar, a folder of classes, jars by a star, or a library: deps(\"group:artifact:version\").");
    }

    private static List<Path> existing(Path file) {
        return Files.exists(file) ? List.of(file) : List.of();
    }

    private static List<Path> fitting(String name) {
        int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        var folder = Path.of(name.substring(0, last));
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            return found;
        }
        try (var jars = Files.newDirectoryStream(folder, name.substring(last))) {
            jars.forEach(jar -> {
                if (jar.toString().endsWith(JAR)) {
                    found.add(jar);
                }
            });
        } catch (IOException e) {
            throw new DataException("Cannot look into '" + folder + "': " + e.getMessage() + ".", e);
        }
        found.sort(null);
        return found;
    }
}
