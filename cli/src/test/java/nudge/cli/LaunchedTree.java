package nudge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A source tree with the real launcher, and beside it a JDK, a Maven and a path that hold only what a test gave them. */
final class LaunchedTree {
    private static final List<String> TOOLS = List.of(
            "sh awk cat cksum env find grep head id ls mkdir mv nice readlink rm rmdir sed sha256sum sleep touch"
                    .split(" "));

    private final Path folder;

    private LaunchedTree(Path folder) {
        this.folder = folder;
    }

    /** What a start printed, and its exit code. */
    record Started(int exitCode, String output, String errors) {}

    static LaunchedTree plant(Path folder) throws IOException {
        var tree = new LaunchedTree(folder.toRealPath());
        Path project = Path.of("").toAbsolutePath().getParent();
        tree.copy(project, "nudge");
        tree.copy(project, "cli/src/launch/build.sh");
        for (String file : List.of("pom.xml", "cli/pom.xml", "cli/src/main/java/A.java")) {
            write(tree.root().resolve(file), "");
        }
        for (String tool : TOOLS) {
            tree.pass(tool);
        }
        tree.script("jdk/bin/java", "printf '%s\\n' \"$@\"; exit $(cat \"" + tree.folder + "/exit\")");
        tree.script("jdk/bin/javac", "");
        tree.script("jdk/bin/jshell", "");
        tree.javaIs("17.0.1");
        tree.exitWith(0);
        tree.nextJar("bytes");
        write(tree.folder.resolve("cache"), "a file, so that no archive is made in the background of a test");
        tree.maven("""
                for word; do case $word in nudge.dist=*) lib=${word#nudge.dist=}/nudge/lib ;; esac; done
                mkdir -p "$lib"
                cat "%1$s/jar" >"$lib/nudge-cli.jar"
                : >"$lib/a-library.jar"
                """);
        return tree;
    }

    Path root() {
        return folder.resolve("tree");
    }

    Started start(String... words) throws IOException, InterruptedException {
        return startBy(root().resolve("nudge"), words);
    }

    Started startBy(Path launcher, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        int exitCode = builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        return new Started(exitCode, Files.readString(output), Files.readString(errors));
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        Path calls = folder.resolve("calls");
        try (Stream<String> lines = Files.exists(calls) ? Files.lines(calls) : Stream.of()) {
            return lines.count();
        }
    }

    Path library() throws IOException {
        return root().resolve("dist").resolve(buildName()).resolve("lib");
    }

    /** Puts an archive where the launcher looks for that of the last build. */
    Path putArchive() throws IOException {
        Files.delete(folder.resolve("cache"));
        Path archive = folder.resolve("cache/nudge/class-data/" + buildName() + "-17.0.1+1-Somebody-serial.jsa");
        write(archive, "classes");
        return archive;
    }

    void javaIs(String version) throws IOException {
        write(folder.resolve("jdk/release"), """
                IMPLEMENTOR="Somebody"
                JAVA_RUNTIME_VERSION="%1$s+1"
                JAVA_VERSION="%1$s"
                """.formatted(version));
    }

    void exitWith(int code) throws IOException {
        write(folder.resolve("exit"), Integer.toString(code));
    }

    void nextJar(String bytes) throws IOException {
        write(folder.resolve("jar"), bytes);
    }

    void failBuilds(String message) throws IOException {
        maven("echo \"" + message + "\"; exit 1");
    }

    void removeMaven() throws IOException {
        Files.delete(folder.resolve("bin/mvn"));
    }

    /** Writes a file of the tree, and dates it and its folder after the last build. */
    void writeLater(String file) throws IOException {
        Path path = root().resolve(file);
        write(path, "");
        var later = FileTime.from(Files.getLastModifiedTime(root().resolve("dist/current"))
                .toInstant()
                .plusSeconds(1));
        Files.setLastModifiedTime(path, later);
    }

    private String buildName() throws IOException {
        return Files.readAllLines(root().resolve("dist/current")).get(0);
    }

    private void maven(String body) throws IOException {
        script("bin/mvn", ("echo call >>\"%1$s/calls\"\n" + body).replace("%1$s", folder.toString()));
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        write(file, "#!/bin/sh\n" + body + "\n");
        makeExecutable(file);
    }

    private void copy(Path project, String name) throws IOException {
        Path file = root().resolve(name);
        write(file, Files.readString(project.resolve(name)));
        makeExecutable(file);
    }

    private void pass(String tool) throws IOException {
        for (String place : List.of("/usr/bin/", "/bin/")) {
            if (Files.exists(Path.of(place + tool))) {
                script("bin/" + tool, "exec " + place + tool + " \"$@\"");
                return;
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make '" + file + "' executable");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
