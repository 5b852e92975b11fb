package nudge.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.run.RunOptions;
import nudge.score.Reading;

/** Ten items in a session that is open and warm: from the call to the last committed answer. */
final class SessionBench {
    private static final int ROUNDS = 41;
    private static final int WARM_ROUNDS = 20;
    private static final int ITEMS = 10;
    private static final int LATENCY_MILLIS = 5;

    private SessionBench() {}

    static void measure(Path folder, Figures figures) throws IOException, InterruptedException {
        figures.begin("10 items in a warm session, median of " + (ROUNDS - WARM_ROUNDS));
        var items = Items.write(folder, ITEMS);
        try (var server = MockProcess.start(LATENCY_MILLIS);
                var nudge = Nudge.open(Registry.installed(), settings(folder, server.url()))) {
            var walls = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                double wall = run(nudge, items);
                if (i >= WARM_ROUNDS) {
                    walls.add(wall);
                }
            }
            figures.add("whole", "%.1f ms", RunBench.median(walls));
            RunBench.check("session", server.counters().path("answered").asInt() == ROUNDS * ITEMS, "answers");
        }
    }

    private static Settings settings(Path folder, String url) {
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withStore(folder.resolve("session.db"));
        return settings.withModel("openai:mock-1").withModels(settings.models().withSetting("base-url", url + "/v1"));
    }

    private static double run(Nudge nudge, Path items) throws InterruptedException {
        long begin = System.nanoTime();
        var task = nudge.task("choices:" + items).reading(Reading.parse("letter"));
        var options = RunOptions.DEFAULTS.withConcurrency(ITEMS).fresh();
        nudge.run(task, nudge.conditions(task, "Q"), options, List.of()).await();
        return (System.nanoTime() - begin) / 1e6;
    }
}
