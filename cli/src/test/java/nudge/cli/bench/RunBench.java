package nudge.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whole runs of the command line, as its users start it, against the mock server on the loopback: the time they take
 * against the ideal time (items / at once x latency), the requests in flight as the server saw them, processor and memory.
 * Each run has a store of its own and writes every answer into it. Fails on wrong counts, never on times.
 *
 * <p>Arguments: rows, {@code ITEMS/AT_ONCE/LATENCY_MILLIS}, {@code shell} (10 items), {@code session} (10 items in a warm
 * session) or {@code screen} (with and without a terminal); without any, all of docs/engine.md. Run it from the root
 * folder: see docs/bench.md.
 */
public final class RunBench {
    private static final List<String> ALL =
            List.of("2000/64/200", "10000/256/200", "10000/256/5", "100000/256/5", "shell", "session", "screen");
    private static final int SHELL_ROUNDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Client client;
    private final Figures figures = new Figures();
    private final Map<Row, Double> peaks = new LinkedHashMap<>();

    private RunBench(Path folder) {
        this.folder = folder;
        this.client = new Client(Path.of("nudge"), folder);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new RunBench(Files.createTempDirectory("nudge-bench"));
        bench.client.warmUp();
        for (var row : arguments.length == 0 ? ALL : List.of(arguments)) {
            switch (row) {
                case "shell" -> bench.shell();
                case "session" -> SessionBench.measure(bench.folder, bench.figures);
                case "screen" -> ScreenBench.measure(bench.folder, bench.client, bench.figures);
                default -> bench.measure(Row.parse(row));
            }
        }
        bench.figures.print();
        bench.memory();
    }

    private void measure(Row row) throws IOException, InterruptedException {
        figures.begin(row);
        var items = Items.write(folder, row.items());
        try (var server = MockProcess.start(row.latencyMillis())) {
            var before = server.cpu();
            var took = run(row, items, server);
            var flight = server.flight();
            var counters = server.counters();
            figures.add("ideal", "%.2f s", row.idealMillis() / 1000);
            figures.add("whole / ideal", "%.3f", took.wallMillis() / row.idealMillis());
            figures.add("running / ideal", "%.3f", flight.runningMillis() / row.idealMillis());
            figures.add("time with 95 % in flight", "%.1f %%", 100 * flight.fullShare(row.atOnce()));
            figures.add("CPU an item", "%.3f ms", took.cpuMillis() / row.items());
            figures.add(
                    "server's CPU an item",
                    "%.3f ms",
                    server.cpu().minus(before).toMillis() / (double) row.items());
            figures.add("peak memory", "%.0f MB", took.peakMegabytes());
            figures.add("requests", "%d", counters.path("requests").asLong());
            figures.add("repeated", "%d", counters.path("repeated").asLong());
            figures.add("most at once", "%d", counters.path("mostAtOnce").asLong());
            figures.add("in flight", "%s", "[" + flight.curve(row.atOnce()) + "]");
            check(row, counters.path("requests").asLong() == row.items(), "requests for " + row.items() + " items");
            check(row, counters.path("answered").asLong() == row.items(), "answers");
            peaks.put(row, took.peakMegabytes());
        }
    }

    private Client.Took run(Row row, Path items, MockProcess server) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("nudge/nudge.db"));
        var out = folder.resolve("result.json");
        var words = new ArrayList<>(command(items, server.url(), row.atOnce()));
        words.addAll(List.of("--format", "json", "--out", out.toString(), "--fresh"));
        var took = client.run(words.toArray(String[]::new));
        check(row, took.exitCode() == 0, "exit code " + took.exitCode() + ": " + took.errors());
        check(row, JSON.readTree(out.toFile()).path("items").asInt() == row.items(), "items in the result");
        return took;
    }

    static List<String> command(Path items, String url, int atOnce) {
        return List.of(
                "run",
                "choices:" + items,
                "--model",
                "openai:mock-1",
                "--base-url",
                url + "/v1",
                "--reading",
                "letter",
                "--conditions",
                "Q",
                "--concurrency",
                Integer.toString(atOnce));
    }

    /** Ten items of a server that answers at once, from the start of the process to its end. */
    private void shell() throws IOException, InterruptedException {
        var row = new Row(10, 10, 5);
        figures.begin("10 items from the shell, median of " + SHELL_ROUNDS);
        var items = Items.write(folder, row.items());
        var walls = new ArrayList<Double>();
        try (var server = MockProcess.start(row.latencyMillis())) {
            for (int i = 0; i < SHELL_ROUNDS; i++) {
                walls.add(run(row, items, server).wallMillis());
            }
        }
        figures.add("whole", "%.2f s", median(walls) / 1000);
    }

    private void memory() {
        var byItems = new TreeMap<Integer, Double>();
        peaks.forEach((row, peak) -> byItems.merge(row.items(), peak, Math::max));
        if (byItems.size() > 1) {
            var last = byItems.lastEntry();
            var before = byItems.lowerEntry(last.getKey());
            System.out.printf(
                    Locale.ROOT,
                    "memory: %.0f MB more at %d items than at %d%n",
                    last.getValue() - before.getValue(),
                    last.getKey(),
                    before.getKey());
        }
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static void check(Object what, boolean holds, String why) {
        if (!holds) {
            throw new IllegalStateException(what + ": wrong " + why);
        }
    }
}
