package nudge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.Settings;

/**
 * {@code nudge run choices:FILE} on a server of the loopback, and what came of it.
 *
 * @param json the file that was written; empty where none was
 */
record Asked(int exitCode, String output, String errors, String json) {
    static final int AT_ONCE = 32;

    /** What is typed; a result goes to a file of the home. */
    static List<String> words(Path home, Path items, String url, String... more) {
        var words = new ArrayList<>(List.of("run", "choices:" + items, "--base-url", url + "/v1"));
        words.addAll(List.of("--reading", "letter", "--concurrency", Integer.toString(AT_ONCE)));
        words.addAll(List.of("--format", "json", "--out", out(home).toString()));
        words.addAll(List.of(more));
        otherwise(words, "--model", "openai:mock-1");
        otherwise(words, "--conditions", "Q");
        return words;
    }

    private static void otherwise(List<String> words, String option, String value) {
        if (!words.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }

    static Path out(Path home) {
        return home.resolve("result.json");
    }

    /** In this process, with a store of its own below that home. */
    static Asked here(Path home, Path items, String url, String... more) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Files.createDirectories(home);
        var screen = new Screen(stream(out), stream(err), false, Map.of("LANG", "C.UTF-8"));
        var settings = Settings.of(Map.of(), home, Clock.systemUTC());
        int code = new Commands(screen, settings, false)
                .run(words(home, items, url, more).toArray(String[]::new));
        screen.out().flush();
        screen.err().flush();
        return new Asked(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), written(home));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    static String written(Path home) throws IOException {
        return Files.exists(out(home)) ? Files.readString(out(home)) : "";
    }

    JsonNode tree() throws IOException {
        return new ObjectMapper().readTree(json);
    }

    /** What the last line of standard error tells, addresses left out. */
    String complaint() {
        return errors.lines()
                .filter(line -> line.startsWith("nudge: "))
                .reduce((first, second) -> second)
                .orElse(errors)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST");
    }
}
