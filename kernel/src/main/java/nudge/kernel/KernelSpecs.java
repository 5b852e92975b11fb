package nudge.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nudge.data.DataException;
import nudge.data.UsageException;

/**
 * Where Jupyter looks for kernels, and ours among them. What is installed is a folder with {@code kernel.json} and a
 * script that starts the launcher, or says that it is not where it was.
 */
public final class KernelSpecs {
    /** What the kernel is called where no name is given. */
    public static final String NAME = "nudge";

    private final Path kernels;
    private final Platform platform;

    private KernelSpecs(Path kernels, Platform platform) {
        this.kernels = kernels;
        this.platform = platform;
    }

    /**
     * One of our kernels.
     *
     * @param launcher what it starts
     */
    public record Installed(String name, Path folder, Path launcher) {
        /** Whether what it starts is still there. */
        public boolean works() {
            return Files.isExecutable(launcher);
        }
    }

    /** The user's own, as Jupyter finds them: {@code JUPYTER_DATA_DIR}, else the system's place for data. */
    public static KernelSpecs ofUser(Map<String, String> environment, Path home, Platform platform) {
        var named = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        var kernels = named.isBlank() ? platform.kernels(environment, home) : Path.of(named, "kernels");
        return new KernelSpecs(kernels, platform);
    }

    /** Those of an environment, such as a virtual one of Python. */
    public static KernelSpecs under(Path prefix, Platform platform) {
        return new KernelSpecs(prefix.toAbsolutePath().normalize().resolve("share/jupyter/kernels"), platform);
    }

    /**
     * Installs the kernel, in the place of one of that name that is ours.
     *
     * @param name letters, digits, dots, dashes and underscores
     * @param launcher what starts Nudge
     * @param options hold for each start
     * @throws UsageException where the name will not do or belongs to another kernel
     * @throws DataException where it cannot be written
     */
    public Installed install(String name, Path launcher, SpecOptions options) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new UsageException("A kernel cannot be called '" + name
                    + "': letters, digits, dots, dashes and underscores are allowed. Choose another name.");
        }
        var folder = kernels.resolve(name.toLowerCase(Locale.ROOT));
        if (Files.exists(folder) && read(folder).isEmpty()) {
            throw new UsageException(
                    "The kernel in '" + folder + "' is not one of ours. Choose another name, or remove it first.");
        }
        try {
            new SpecFiles(name, launcher, options, platform).writeTo(folder);
        } catch (IOException e) {
            throw new DataException("Cannot write the kernel to '" + folder + "': " + e.getMessage() + ".", e);
        }
        return new Installed(folder.getFileName().toString(), folder, launcher);
    }

    /** Ours that are here, by name. */
    public List<Installed> list() {
        var found = new ArrayList<Installed>();
        if (Files.isDirectory(kernels)) {
            try (var folders = Files.newDirectoryStream(kernels, Files::isDirectory)) {
                folders.forEach(folder -> read(folder).ifPresent(found::add));
            } catch (IOException e) {
                throw new DataException("Cannot look into '" + kernels + "': " + e.getMessage() + ".", e);
            }
        }
        found.sort(java.util.Comparator.comparing(Installed::name));
        return List.copyOf(found);
    }

    private static Optional<Installed> read(Path folder) {
        JsonNode launcher;
        try {
            launcher = new JsonMapper()
                    .readTree(folder.resolve(SpecFiles.SPEC).toFile())
                    .path("metadata")
                    .path(NAME)
                    .path("launcher");
        } catch (IOException e) {
            return Optional.empty();
        }
        return launcher.isTextual()
                ? Optional.of(new Installed(folder.getFileName().toString(), folder, Path.of(launcher.asText())))
                : Optional.empty();
    }

    /**
     * Takes a kernel of ours away.
     *
     * @throws UsageException where none of ours has that name here
     */
    public Installed uninstall(String name) {
        var installed = list().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("No kernel '" + name + "' of ours is in '" + kernels + "'; "
                        + (list().isEmpty()
                                ? "there is none."
                                : "there are "
                                        + list().stream().map(Installed::name).toList() + ".")));
        try {
            SpecFiles.removeFrom(installed.folder());
        } catch (IOException e) {
            throw new DataException("Cannot remove '" + installed.folder() + "': " + e.getMessage() + ".", e);
        }
        return installed;
    }
}
