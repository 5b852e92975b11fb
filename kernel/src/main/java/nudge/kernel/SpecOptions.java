package nudge.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds for each start of an installed kernel.
 *
 * @param classPath jars, folders and {@code folder/*} that cells reach
 * @param startup a file of snippets evaluated before the first cell
 * @param properties of the system, by name
 */
public record SpecOptions(List<String> classPath, Optional<Path> startup, Map<String, String> properties) {
    public static final SpecOptions DEFAULTS = new SpecOptions(List.of(), Optional.empty(), Map.of());

    public SpecOptions {
        classPath = classPath.stream().map(SpecOptions::absolute).toList();
        startup = startup.map(Path::toAbsolutePath);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** Files and folders that are named and are not there now. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        classPath.stream()
                .filter(entry -> entry.indexOf('*') < 0 && !Files.exists(Path.of(entry)))
                .forEach(missing::add);
        startup.filter(file -> !Files.exists(file)).map(Path::toString).ifPresent(missing::add);
        return List.copyOf(missing);
    }

    /** The kernel starts in the folder of its notebook. What holds a star is no path on every system. */
    private static String absolute(String entry) {
        int name = Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1;
        var folder = Path.of(entry.substring(0, name)).toAbsolutePath();
        return folder.resolve("x").toString().replaceFirst("x$", "") + entry.substring(name);
    }
}
