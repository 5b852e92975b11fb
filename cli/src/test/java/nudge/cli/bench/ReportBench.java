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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The report of a run as large as all of BBQ: 58,560 samples in 325 templates under four conditions; the answers are those
 * of the small set, again and again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 4)
public class ReportBench {
    private static final int COPIES = 122;
    private static final int TEMPLATES = 325;

    private @Nullable RunHeader header;
    private List<SampleResult> results = List.of();

    @Setup
    public void run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("nudge-bench");
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var task = nudge.task("bbq-mini");
            var handle = nudge.run(
                    task, nudge.conditions(task, "Q", "Q+CONTROL", "Q+IF", "Q+IF+CoT"), RunOptions.DEFAULTS, List.of());
            var small = handle.await().run();
            header = small.header();
            results = manyTimes(small.results());
        }
    }

    private static List<SampleResult> manyTimes(List<SampleResult> few) {
        var many = new ArrayList<SampleResult>(few.size() * COPIES);
        for (int copy = 0; copy < COPIES; copy++) {
            for (var one : few) {
                var sample = one.sample();
                var groups = new TreeMap<>(sample.groups());
                groups.put(
                        Sample.CLUSTER,
                        "template-" + Math.floorMod(31 * copy + sample.cluster().hashCode(), TEMPLATES));
                groups.put(Sample.UNIT, sample.unit() + "/" + copy);
                many.add(new SampleResult(
                        many.size() + 1,
                        new Sample(
                                sample.id() + "/" + copy,
                                sample.fields(),
                                sample.choices(),
                                sample.target(),
                                groups,
                                sample.weight()),
                        one.byCondition()));
            }
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
