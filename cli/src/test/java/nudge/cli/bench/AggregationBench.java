package nudge.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.data.Sample;
import nudge.run.Reports;
import nudge.run.RunHeader;
import nudge.run.RunOptions;
import nudge.run.RunReport;
import nudge.run.SampleResult;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All figures of a run of 1,000,000 samples under one condition, in so many clusters (templates, say, or each sample one of
 * its own); the answers are those of a small run, again and again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AggregationBench {
    private static final int RESULTS = 1_000_000;
    private static final int ITEMS = 1_000;

    @Param({"1000", "1000000"})
    public int clusters;

    private @Nullable RunHeader header;
    private List<SampleResult> results = List.of();

    @Setup
    public void run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("nudge-bench");
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var task = nudge.task("choices:" + Items.write(folder, ITEMS));
            var handle = nudge.run(task, nudge.conditions(task, "Q"), RunOptions.DEFAULTS, List.of());
            var small = handle.await().run();
            header = small.header();
            results = manyTimes(small.results());
        }
    }

    private List<SampleResult> manyTimes(List<SampleResult> few) {
        var many = new ArrayList<SampleResult>(RESULTS);
        for (int i = 0; i < RESULTS; i++) {
            var one = few.get(i % few.size());
            var sample = one.sample();
            var cluster = new TreeMap<>(Map.of(Sample.CLUSTER, "cluster-" + i % clusters));
            var other = new Sample(
                    "item-" + i, sample.fields(), sample.choices(), sample.target(), cluster, sample.weight());
            many.add(new SampleResult(i + 1, other, one.byCondition()));
        }
        return many;
    }

    @Benchmark
    public RunReport figures() {
        return Reports.figures(Objects.requireNonNull(header), results);
    }

    /** With intervals, tests and findings. */
    @Benchmark
    public RunReport report() {
        return Reports.report(Objects.requireNonNull(header), results);
    }
}
