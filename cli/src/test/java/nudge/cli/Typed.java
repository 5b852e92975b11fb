package nudge.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import nudge.Settings;

/** What a person types, on a machine of their own: a home folder, an environment, and no terminal. */
record Typed(Path home, Map<String, String> environment) {
    /** What was printed, and the exit code. */
    record Said(int code, String out, String err) {}

    static Typed at(Path home) {
        return new Typed(home, Map.of("LANG", "C.UTF-8", "COLUMNS", "120", "HOME", home.toString()));
    }

    Typed with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Typed(home, more);
    }

    Said nudge(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                environment);
        var settings = Settings.of(environment, home, Clock.systemUTC());
        int code = new Commands(screen, settings, false).run(words);
        screen.out().flush();
        screen.err().flush();
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
