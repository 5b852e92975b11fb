package nudge.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The command line as its users start it, in folders of its own; measured from outside (Linux). */
final class Client {
    /** Tells the program's number, waits for it, and tells its exit code and the processor's time. */
    private static final String SHELL =
            "out=$1 errors=$2; shift 2; \"$@\" >\"$out\" 2>\"$errors\" & echo $!; wait $!; echo $?; times";

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final int POLL_MILLIS = 20;

    private final Path launcher;
    private final Path folder;

    Client(Path launcher, Path folder) {
        this.launcher = launcher.toAbsolutePath();
        this.folder = folder;
    }

    /**
     * What a program took.
     *
     * @param peakMegabytes of memory in use
     */
    record Took(int exitCode, double wallMillis, double cpuMillis, double peakMegabytes, String errors) {}

    /** Builds what has to be built, and waits for the archive of classes. */
    void warmUp() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            run("warm-up");
            var caches = Path.of(
                    System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"));
            var name =
                    Files.readAllLines(launcher.resolveSibling("dist/current")).get(0);
            for (int tries = 0; tries < 120 && !isArchived(caches.resolve("nudge/class-data"), name); tries++) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static boolean isArchived(Path folder, String build) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder, build + "*.jsa")) {
            return files.iterator().hasNext();
        }
    }

    Took run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh"));
        command.addAll(List.of(
                folder.resolve("out").toString(), folder.resolve("errors").toString()));
        command.add(launcher.toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        surroundings(builder, folder);
        long begin = System.nanoTime();
        var process = builder.start();
        try (var told = process.inputReader(StandardCharsets.UTF_8)) {
            var status = Path.of("/proc", told.readLine(), "status");
            double peak = 0;
            while (!told.ready() && process.isAlive()) {
                peak = Math.max(peak, peak(status));
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            int exitCode = Integer.parseInt(told.readLine());
            double wall = (System.nanoTime() - begin) / 1e6;
            told.readLine();
            return new Took(exitCode, wall, cpu(told.readLine()), peak, Files.readString(folder.resolve("errors")));
        }
    }

    static void surroundings(ProcessBuilder builder, Path folder) {
        for (var name : List.of("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")) {
            builder.environment().put(name, folder.toString());
        }
        builder.environment().remove("NUDGE_JAVA_OPTIONS");
    }

    private static double peak(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has just ended
        }
    }

    /** Of a line {@code 0m1.20s 0m0.30s}: user and system together. */
    static double cpu(String times) {
        return TIME.matcher(times)
                .results()
                .mapToDouble(
                        time -> 60_000 * Double.parseDouble(time.group(1)) + 1_000 * Double.parseDouble(time.group(2)))
                .sum();
    }
}
