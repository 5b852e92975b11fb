package nudge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import nudge.Settings;

/** The program that {@code ./nudge} starts. */
public final class Main {
    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code: 0 all done, 1 some items or a script failed, 2 wrong
     * usage, 3 nothing could be run, 4 a budget was spent before all was done, 130 stopped by Ctrl-C.
     *
     * @param args the words after {@code nudge}
     */
    public static void main(String[] args) {
        var environment = System.getenv();
        var streams = System.getProperty("nudge.terminal", "");
        var screen =
                new Screen(stream(FileDescriptor.out), stream(FileDescriptor.err), streams.contains("1"), environment);
        var settings = Settings.of(environment, Path.of(System.getProperty("user.home", ".")), Clock.systemUTC());
        var code = new Commands(screen, settings, streams.contains("0")).run(args);
        screen.out().flush();
        screen.err().flush();
        if (code != ExitCode.INTERRUPTED) {
            System.exit(code);
        }
        // Ctrl-C: the process is ending by itself, with 130. Ending it here too would wait for ever.
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
