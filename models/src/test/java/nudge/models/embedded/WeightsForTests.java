package nudge.models.embedded;

import java.nio.file.Path;
import nudge.Places;
import nudge.model.ModelOptions;

/** The default model's file, for tests: from the usual store, fetched once where it is missing. */
public final class WeightsForTests {
    private WeightsForTests() {}

    static Path cache() {
        return Places.of(System.getenv(), Path.of(System.getProperty("user.home")))
                .cache();
    }

    public static Path smollm2() {
        var weights = Weights.in(cache(), System.getenv().getOrDefault("NUDGE_WEIGHTS", ""));
        var settings = EmbeddedSettings.of(ModelOptions.DEFAULTS, 2);
        return weights.file(KnownModel.ALL.get(0), settings, line -> {});
    }

    /** What a worker for the default model is started with. */
    static WorkerStart start(int threads, int keptMegabytes) {
        return new WorkerStart(smollm2(), 0, threads, keptMegabytes * 1_000_000L, 0, "", cache());
    }
}
