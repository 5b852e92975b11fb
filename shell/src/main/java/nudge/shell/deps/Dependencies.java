package nudge.shell.deps;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nudge.shell.deps.ArtifactSource.Found;

/** The libraries of a session: what came with the program, and what a person added. Safe for use by several threads. */
public final class Dependencies {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private final Map<String, String> present = new TreeMap<>();
    private final List<Addition> added = new ArrayList<>();
    private final Supplier<ArtifactSource> source;
    private Optional<ArtifactSource> opened = Optional.empty();

    /**
     * @param classPath what is on it already, as the JVM writes it
     * @param source opened when the first library is asked for by its name
     */
    Dependencies(String classPath, Supplier<ArtifactSource> source) {
        this.source = source;
        for (var entry : classPath.split(System.getProperty("path.separator", ":"), -1)) {
            var matcher = JAR.matcher(entry.substring(entry.lastIndexOf('/') + 1));
            if (matcher.matches()) {
                present.put(matcher.group(1), matcher.group(2));
            }
        }
    }

    /** Over this program's own class path, with libraries from Maven repositories. */
    public static Dependencies of(MavenPlaces places) {
        return new Dependencies(System.getProperty("java.class.path", ""), () -> ResolverLoader.open(places));
    }

    /**
     * Adds libraries, jars and folders. Of a library that is there already, the version that is there stays.
     *
     * @param wanted coordinates, or paths, whose last part may hold a star: {@code lib/*.jar}
     * @param classPath told of each new jar or folder
     */
    public synchronized Additions add(List<String> wanted, Consumer<Path> classPath) {
        var files = wanted.stream()
                .filter(Dependencies::isFile)
                .flatMap(name -> ClassPathFiles.of(name).stream())
                .toList();
        var names = wanted.stream()
                .filter(name -> !isFile(name))
                .map(Coordinates::of)
                .toList();
        var all = new ArrayList<Addition>();
        files.forEach(file -> all.add(new Addition(file.toString(), file.toAbsolutePath(), "")));
        if (!names.isEmpty()) {
            source().find(names).forEach(found -> all.add(addition(found)));
        }
        var fresh = all.stream().filter(Addition::isNew).toList();
        fresh.forEach(one -> classPath.accept(one.file()));
        added.addAll(fresh);
        return new Additions(all);
    }

    private ArtifactSource source() {
        var found = opened.orElseGet(source);
        opened = Optional.of(found);
        return found;
    }

    private Addition addition(Found found) {
        var there = present.get(found.coordinates().artifact());
        if (there == null) {
            present.put(found.coordinates().artifact(), found.coordinates().version());
            return new Addition(found.coordinates().toString(), found.jar(), "");
        }
        return new Addition(found.coordinates().toString(), found.jar(), there);
    }

    private static boolean isFile(String name) {
        return name.endsWith(".jar")
                || name.contains("/")
                || name.contains("\\")
                || name.contains("*")
                || Files.isDirectory(Path.of(name));
    }

    /** Everything a person added so far. */
    public synchronized Additions added() {
        return new Additions(added);
    }
}
