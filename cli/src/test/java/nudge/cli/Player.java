package nudge.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nudge.Settings;

/** Runs the commands of one page in this process, one after the other, over one store of their own. */
final class Player {
    /** Files that a page names lie below the repository's root; tests run in a module. */
    private static final String ROOT = "../";

    private final Path home;

    /**
     * What a command wrote.
     *
     * @param output lines of standard output
     * @param errors standard error, whole
     */
    record Played(int exitCode, List<String> output, String errors) {}

    Player(Path home) {
        this.home = home;
    }

    Played play(ShownCommand command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = Map.of("COLUMNS", Integer.toString(command.columns()), "LANG", "C.UTF-8");
        var screen = new Screen(stream(out), stream(err), false, environment);
        var settings = Settings.of(environment, home, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var words = command.words().stream().skip(1).map(Player::below).toArray(String[]::new);
        int code = new Commands(screen, settings, false).run(words);
        screen.out().flush();
        screen.err().flush();
        var lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Player::asNamed)
                .toList();
        return new Played(code, ShownCommand.trimmed(lines), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String below(String word) {
        var file = word.replaceFirst("^(scripted|choices):", "");
        boolean isThere = !file.equals(word) && Files.exists(Path.of(ROOT + file));
        return isThere ? word.substring(0, word.length() - file.length()) + ROOT + file : word;
    }

    private static String asNamed(String line) {
        return line.replace("scripted:" + ROOT, "scripted:").replace("choices:" + ROOT, "choices:");
    }
}
