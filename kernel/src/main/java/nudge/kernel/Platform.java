package nudge.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where Jupyter keeps a person's kernels, and how it starts ours. */
public enum Platform {
    LINUX,
    MAC,
    WINDOWS;

    /**
     * The system of that name; what is neither of the others counts as Linux.
     *
     * @param name as the property {@code os.name} has it
     */
    public static Platform of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") || lower.startsWith("darwin")
                ? MAC
                : lower.startsWith("windows") ? WINDOWS : LINUX;
    }

    /** The folder for kernels of one user, nothing else said. */
    Path kernels(Map<String, String> environment, Path home) {
        return switch (this) {
            case MAC -> home.resolve("Library/Jupyter/kernels");
            case WINDOWS -> {
                var data = environment.getOrDefault("APPDATA", "");
                yield (data.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(data))
                        .resolve("jupyter")
                        .resolve("kernels");
            }
            case LINUX -> {
                var data = environment.getOrDefault("XDG_DATA_HOME", "");
                yield (data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("jupyter/kernels");
            }
        };
    }

    /** The words that start a kernel; Jupyter fills in what stands in braces. */
    List<String> command(Path launcher) {
        return switch (this) {
            case LINUX, MAC -> List.of("/bin/sh", "{resource_dir}/launch.sh", "{prefix}", "{connection_file}");
            case WINDOWS -> List.of("cmd", "/c", launcher.toString(), "kernel", "run", "{connection_file}");
        };
    }
}
