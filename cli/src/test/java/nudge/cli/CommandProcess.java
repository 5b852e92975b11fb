package nudge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, to be killed, or to be given an environment. */
final class CommandProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;

    private final Path home;
    private final Process process;

    private CommandProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts {@code nudge run} on a server, with a store of its own below that home. */
    static CommandProcess run(Path home, Map<String, String> environment, List<String> words) throws IOException {
        Files.createDirectories(home);
        Files.deleteIfExists(Asked.out(home));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("OPENAI_"));
        builder.environment().putAll(environment);
        return new CommandProcess(home, builder.start());
    }

    /** Its end, and what it wrote. */
    Asked ended() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The command does not end. It told: " + told("errors"));
        }
        return new Asked(process.exitValue(), told("out"), told("errors"), Asked.written(home));
    }

    private String told(String file) throws IOException {
        return Files.readString(home.resolve(file));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is wound up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
