package nudge.models.worker;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native library, unpacked once per version into the user's cache: written under a name of its own and renamed, so
 * that two workers that start together never see half a file.
 */
final class NativeLibraryFile {
    private NativeLibraryFile() {}

    /** The library's path; its folder is made where it is missing. */
    static Path unpacked(Path folder) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            throw new WorkerException("On Windows the embedded engine's library does not show its functions."
                    + " Use a model behind HTTP instead: a running llama-server, Ollama or vLLM.");
        }
        String resource = resource(system, System.getProperty("os.arch", ""));
        URL url = NativeLibraryFile.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new WorkerException("The embedded engine has no library '" + resource
                    + "' for this machine. There are ones for Linux, macOS and Windows on x86-64 and arm64.");
        }
        try {
            return unpack(url, folder, resource.substring(resource.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new WorkerException(
                    "The engine's library can't be unpacked into '" + folder + "' (" + e
                            + "). The folder must be writable; XDG_CACHE_HOME moves it.",
                    e);
        }
    }

    /** Where the llama jar keeps the library of an operating system and a processor, named as Java names them. */
    static String resource(String system, String processor) {
        boolean mac = system.startsWith("Mac");
        String machine =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "arm64", "aarch64" -> "aarch64";
                    default -> processor;
                };
        return "de/kherud/llama/" + (mac ? "Mac/" : "Linux/") + machine + "/libjllama" + (mac ? ".dylib" : ".so");
    }

    private static Path unpack(URL url, Path folder, String name) throws IOException {
        Path target = folder.resolve(checksum(url) + "-" + name);
        if (Files.exists(target)) {
            return target;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part");
        try (var in = url.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The jar's own checksum of the entry, so that another version gets another name. */
    private static String checksum(URL url) throws IOException {
        if (url.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                return Long.toHexString(jar.getEntry(connection.getEntryName()).getCrc());
            }
        }
        return "unpacked";
    }
}
