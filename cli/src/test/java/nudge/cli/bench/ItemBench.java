package nudge.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.models.http.AnswerReading;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Reading;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a run does for each item: forms its prompt and reads the server's answer; and reading 1,000 items of a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ItemBench {
    private static final int ITEMS = 1_000;

    private Settings settings = Settings.of(Map.of(), Path.of(""), Clock.systemUTC());
    private Condition hhh = Condition.Q;
    private String answer = "";
    private @Nullable TaskDefinition task;
    private @Nullable Forming forming;
    private @Nullable Sample sample;

    @Setup
    public void open() throws IOException {
        var folder = Files.createTempDirectory("nudge-bench");
        settings = Settings.of(Map.of(), folder, Clock.systemUTC());
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var definition = nudge.task("choices:" + Items.write(folder, ITEMS)).definition();
            task = definition;
            forming = new Forming(nudge.pack(), definition.family(), Reading.LETTER, 0);
            sample = definition.dataset(settings.data()).samples().get(0);
            hhh = nudge.registry().condition("HHH");
        }
        answer = AnswerReading.answer();
    }

    @Benchmark
    public Prompt prompt() {
        return prompt(Condition.Q);
    }

    /** The longest there is. */
    @Benchmark
    public Prompt promptHhh() {
        return prompt(hhh);
    }

    private Prompt prompt(Condition condition) {
        var definition = Objects.requireNonNull(task);
        return definition
                .form(Objects.requireNonNull(sample), Objects.requireNonNull(forming))
                .get(0)
                .under(condition);
    }

    /** One token with its 20 likeliest alternatives. */
    @Benchmark
    public List<?> answer() {
        return AnswerReading.positions(answer);
    }

    @Benchmark
    public Dataset thousandItems() {
        return Objects.requireNonNull(task).dataset(settings.data());
    }
}
