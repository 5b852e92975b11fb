package nudge.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.run.RunOptions;
import nudge.run.SampleResult;

/**
 * What the HHH prompt costs with and without a kept prefix, on the embedded default: prompt tokens held against prompt
 * tokens computed, and the time of the first item (which computes the prefix) against the median of the others.
 *
 * <p>Argument: number of items. See docs/bench.md.
 */
public final class HhhBench {
    private HhhBench() {}

    public static void main(String[] arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        var folder = Files.createTempDirectory("nudge-bench");
        var settings = Settings.of(System.getenv(), Path.of(System.getProperty("user.home")), Clock.systemUTC())
                .withStore(folder.resolve("bench.db"));
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var task = nudge.task("bbq-mini").limit(items);
            var handle =
                    nudge.run(task, nudge.conditions(task, "HHH"), RunOptions.DEFAULTS.withConcurrency(1), List.of());
            report(handle.await().run().results());
        }
    }

    private static void report(List<SampleResult> results) {
        var first = results.get(0).under("HHH");
        var rest = results.subList(1, results.size()).stream()
                .map(result -> result.under("HHH"))
                .toList();
        long held =
                rest.stream().mapToLong(outcome -> outcome.tokens().prompt()).sum();
        long computed =
                rest.stream().mapToLong(outcome -> outcome.tokens().evaluated()).sum();
        double median = rest.stream()
                .mapToLong(SampleResult.Outcome::millis)
                .sorted()
                .skip(rest.size() / 2)
                .findFirst()
                .orElse(1);
        print("items after the first", rest.size());
        print("prompt tokens an item", (double) held / rest.size());
        print("of those computed, kept prefix", (double) computed / rest.size());
        print("tokens: without / with kept prefix", (double) held / computed);
        print("first item, seconds", first.millis() / 1000.0);
        print("median of the others, seconds", median / 1000.0);
        print("time: without / with kept prefix", first.millis() / median);
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%-36s %.2f%n", what, value);
    }
}
