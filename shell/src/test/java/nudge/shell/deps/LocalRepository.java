package nudge.shell.deps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A Maven repository in a folder, and settings that know no other; libraries are made on the spot. */
public final class LocalRepository {
    private final Path folder;
    private final List<String> notices = new ArrayList<>();

    public LocalRepository(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                        + Files.createDirectories(folder.resolve("remote")).toUri()
                        + "</url></mirror></mirrors></settings>");
    }

    public MavenPlaces places() {
        return new MavenPlaces(
                Optional.of(folder.resolve("settings.xml")), Optional.of(folder.resolve("local")), notices::add);
    }

    void settings(String xml) throws IOException {
        Files.writeString(folder.resolve("settings.xml"), xml);
    }

    public List<String> notices() {
        return notices;
    }

    /**
     * Puts a library there with one class {@code lib.ARTIFACT} whose static method {@code name()} gives name and version,
     * and which is a service for {@code Runnable}.
     */
    public LocalRepository with(String artifact, String version, List<String> needs) throws IOException {
        var place = Files.createDirectories(folder.resolve("remote/lib/" + artifact + "/" + version));
        var start = place.resolve(artifact + "-" + version);
        Files.writeString(Path.of(start + ".pom"), pom(artifact, version, needs));
        jar(Path.of(start + ".jar"), artifact, version);
        metadata(artifact);
        return this;
    }

    private static String pom(String artifact, String version, List<String> needs) {
        var dependencies = new StringBuilder();
        for (var need : needs) {
            var parts = need.split(":", -1);
            dependencies.append("<dependency><groupId>lib</groupId><artifactId>" + parts[0] + "</artifactId><version>"
                    + parts[1] + "</version></dependency>");
        }
        return "<project><modelVersion>4.0.0</modelVersion><groupId>lib</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version><dependencies>" + dependencies
                + "</dependencies></project>";
    }

    private void jar(Path jar, String artifact, String version) throws IOException {
        var sources = Files.createDirectories(folder.resolve("work/" + artifact + version));
        var source = sources.resolve(artifact + ".java");
        Files.writeString(
                source,
                "package lib; public class " + artifact + " implements Runnable { public void run() { }"
                        + " public static String name() { return \"" + artifact + " " + version + "\"; } }");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", sources.toString(), source.toString());
        if (code != 0) {
            throw new IOException("The library does not compile.");
        }
        var entries = Map.of(
                "lib/" + artifact + ".class",
                Files.readAllBytes(sources.resolve("lib/" + artifact + ".class")),
                "META-INF/services/java.lang.Runnable",
                ("lib." + artifact + "\n").getBytes(StandardCharsets.UTF_8));
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private void metadata(String artifact) throws IOException {
        var place = folder.resolve("remote/lib/" + artifact);
        var versions = new StringBuilder();
        try (var all = Files.list(place)) {
            all.filter(Files::isDirectory)
                    .map(version -> version.getFileName().toString())
                    .sorted()
                    .forEach(version -> versions.append("<version>" + version + "</version>"));
        }
        Files.writeString(
                place.resolve("maven-metadata.xml"),
                "<metadata><groupId>lib</groupId><artifactId>" + artifact + "</artifactId><versioning><versions>"
                        + versions + "</versions></versioning></metadata>");
    }
}
