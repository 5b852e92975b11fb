package nudge.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same run before a terminal of its own ({@code script} of util-linux) and without one: how long after its answer an
 * item is on the screen, how often the figures below are drawn anew, and what that costs.
 */
final class ScreenBench {
    private static final Row ROW = new Row(2_000, 64, 200);
    private static final int ROUNDS = 3;
    private static final Pattern ITEM = Pattern.compile("pier #(\\d+)\\.");
    private static final Pattern PROGRESS = Pattern.compile("(\\d+)/" + ROW.items() + "\\b");

    private final Map<Integer, Long> shown = new TreeMap<>();
    private final Set<String> pictures = new HashSet<>();

    private ScreenBench() {}

    static void measure(Path folder, Client client, Figures figures) throws IOException, InterruptedException {
        figures.begin("On the screen: " + ROW);
        var items = Items.write(folder, ROW.items());
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            try (var server = MockProcess.start(ROW.latencyMillis())) {
                var screen = new ScreenBench();
                with.add(screen.run(folder, words(folder, items, server.url())));
                if (i == ROUNDS - 1) {
                    screen.show(server.flight(), figures);
                }
            }
            try (var server = MockProcess.start(ROW.latencyMillis())) {
                Files.deleteIfExists(folder.resolve("nudge/nudge.db"));
                var took = client.run(words(folder, items, server.url()).toArray(String[]::new));
                RunBench.check("no screen", took.exitCode() == 0, "exit code: " + took.errors());
                without.add(took.cpuMillis());
            }
        }
        figures.add("more CPU than without", "%.1f %%", 100 * (RunBench.median(with) / RunBench.median(without) - 1));
    }

    private static List<String> words(Path folder, Path items, String url) {
        var words = new ArrayList<>(RunBench.command(items, url, ROW.atOnce()));
        words.addAll(List.of(
                "--format", "json", "--out", folder.resolve("result.json").toString(), "--fresh"));
        return words;
    }

    /** Milliseconds of the processor. */
    private double run(Path folder, List<String> words) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("nudge/nudge.db"));
        var times = folder.resolve("times");
        var quoted = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var inside = "stty cols 100 rows 40; " + Path.of("nudge").toAbsolutePath() + " " + quoted + "; times >'" + times
                + "'";
        var builder = new ProcessBuilder("script", "-qfec", inside, "/dev/null").redirectErrorStream(true);
        Client.surroundings(builder, folder);
        builder.environment().put("SHELL", "/bin/sh");
        var process = builder.start();
        try (var screen = process.getInputStream()) {
            var bytes = new byte[1 << 16];
            var rest = "";
            for (int read = screen.read(bytes); read >= 0; read = screen.read(bytes)) {
                var text = rest + new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
                int end = text.lastIndexOf('\n') + 1;
                look(text.substring(0, end), now());
                rest = text.substring(end);
            }
        }
        RunBench.check("screen", process.waitFor() == 0, "exit code");
        return Client.cpu(Files.readAllLines(times).get(1));
    }

    private void look(String text, long micros) {
        ITEM.matcher(text).results().forEach(item -> shown.putIfAbsent(Integer.parseInt(item.group(1)), micros));
        PROGRESS.matcher(text).results().forEach(progress -> pictures.add(progress.group(1)));
    }

    private void show(Flight flight, Figures figures) {
        var delays = flight.answered().entrySet().stream()
                .filter(answer -> shown.containsKey(answer.getKey()))
                .map(answer -> (shown.get(answer.getKey()) - answer.getValue()) / 1000.0)
                .sorted()
                .toList();
        RunBench.check("screen", delays.size() == ROW.items(), "number of items on the screen: " + delays.size());
        figures.add("shown after, median", "%.0f ms", delays.get(delays.size() / 2));
        figures.add("shown after, 95 % of items", "%.0f ms", delays.get(delays.size() * 95 / 100));
        figures.add("shown after, last", "%.0f ms", delays.get(delays.size() - 1));
        double seconds = flight.runningMillis() / 1000;
        figures.add("new figures", "%.1f times a second", pictures.size() / seconds);
    }

    private static long now() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
