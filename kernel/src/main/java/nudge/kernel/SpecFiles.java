package nudge.kernel;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.shell.Prelude;

/** What lies in the folder of an installed kernel. */
record SpecFiles(String name, Path launcher, SpecOptions options, Platform platform) {
    /** Without it a folder is no kernel. */
    static final String SPEC = "kernel.json";

    private static final String LAUNCH = "launch.sh";
    private static final List<String> EXPLAIN = List.of("explain.sh", "explain.py");

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Logo.writeTo(folder);
        if (platform != Platform.WINDOWS) {
            Files.writeString(folder.resolve(LAUNCH), script());
            for (var file : EXPLAIN) {
                Files.writeString(folder.resolve(file), resource(file));
            }
        }
        Files.writeString(folder.resolve(SPEC), json());
    }

    /** Takes away what is ours, and the folder if nothing else is in it. */
    static void removeFrom(Path folder) throws IOException {
        Logo.removeFrom(folder);
        for (var file : EXPLAIN) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder.resolve("launch"));
        Files.deleteIfExists(folder.resolve(LAUNCH));
        Files.deleteIfExists(folder.resolve(SPEC));
        try (var others = Files.list(folder)) {
            if (others.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private String json() throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var spec = json.createObjectNode();
        var words = spec.putArray("argv");
        platform.command(launcher).forEach(words::add);
        options.properties().forEach((key, value) -> words.add("-D" + key + "=" + value));
        spec.put("display_name", name.equals(KernelSpecs.NAME) ? "Java (Nudge)" : "Java (" + name + ")");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("kernel_protocol_version", Wire.PROTOCOL);
        var environment = spec.putObject("env");
        if (!options.classPath().isEmpty()) {
            environment.put(Prelude.CLASS_PATH, String.join(File.pathSeparator, options.classPath()));
        }
        options.startup().ifPresent(file -> environment.put(Prelude.STARTUP, file.toString()));
        var metadata = spec.putObject("metadata").put("debugger", false);
        metadata.putObject(KernelSpecs.NAME).put("launcher", launcher.toString());
        return json.writeValueAsString(spec) + "\n";
    }

    private String script() {
        var quoted = "'" + launcher.toString().replace("'", "'\\''") + "'";
        return resource(LAUNCH)
                .replace("LAUNCHER", quoted)
                .replace("OPTIONS", name.equals(KernelSpecs.NAME) ? "" : " --name " + name);
    }

    private static String resource(String name) {
        try (var stream = SpecFiles.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
