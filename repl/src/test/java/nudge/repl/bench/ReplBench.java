package nudge.repl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nudge.repl.pty.TypedProgram;

/**
 * The prompt beside {@code jshell} and IPython (where it is on the path, or named by {@code IPYTHON}), each on a
 * pseudo-terminal of its own, in turns: medians in milliseconds, and memory in MiB.
 *
 * <p>Argument: rounds. Run it with the profile {@code bench}: see docs/bench.md.
 */
public final class ReplBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPEATS = 15;

    private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();

    private ReplBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var bench = new ReplBench();
        var folder = Files.createTempDirectory("nudge-bench");
        var here = Path.of("").toAbsolutePath();
        var root = Files.exists(here.resolve("nudge")) ? here : here.getParent();
        var candidates = new ArrayList<Candidate>();
        candidates.add(Candidate.nudge(root.resolve("nudge").toString(), folder.toString()));
        candidates.add(Candidate.jshell(System.getProperty("java.home"), folder.toString()));
        ipython().ifPresent(program -> candidates.add(Candidate.ipython(program, folder.toString())));
        for (int round = -1; round < rounds; round++) {
            for (var candidate : candidates) {
                bench.measure(candidate, folder, round >= 0);
            }
        }
        bench.print();
        InterruptBench.run(candidates.get(0), folder);
    }

    private static Optional<String> ipython() {
        var named = System.getenv("IPYTHON");
        if (named != null) {
            return Optional.of(named);
        }
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "ipython"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private void measure(Candidate candidate, Path folder, boolean counts) throws IOException, InterruptedException {
        try (var program = TypedProgram.start(folder, candidate.command(), candidate.environment(), 100, 30)) {
            program.await(candidate.prompt(), PATIENCE);
            double prompt = program.age();
            evaluate(program, candidate, 1);
            double first = program.age();
            var enter = new ArrayList<Double>();
            for (int i = 2; i < REPEATS + 7; i++) {
                double took = evaluate(program, candidate, i);
                if (i > 6) {
                    enter.add(took);
                }
            }
            double memory = program.memory();
            var tab = new ArrayList<Double>();
            for (int i = 0; i < REPEATS; i++) {
                tab.add(complete(program, candidate));
            }
            var stop = new ArrayList<Double>();
            for (int i = 0; i < 5; i++) {
                stop.add(interrupt(program, candidate, candidate.loop()));
            }
            if (counts) {
                add(candidate, "prompt", prompt);
                add(candidate, "first result", first);
                add(candidate, "warm Enter", median(enter));
                add(candidate, "warm TAB", median(tab.subList(3, tab.size())));
                add(candidate, "Ctrl-C", median(stop));
                add(candidate, "memory, MiB", memory);
            }
        }
    }

    private static double evaluate(TypedProgram program, Candidate candidate, int i) {
        program.skip().type(String.format(Locale.ROOT, candidate.expression(), 7000, i));
        pause(60);
        program.skip().type("\r");
        double took = program.await(Integer.toString(7000 + i), PATIENCE);
        return took + program.await(candidate.prompt(), PATIENCE);
    }

    private static double complete(TypedProgram program, Candidate candidate) {
        program.skip().type(candidate.beginning().typed());
        pause(120);
        program.skip().type("\t");
        var completed = candidate.beginning().completed();
        double took =
                program.await(completed.substring(candidate.beginning().typed().length()), PATIENCE);
        pause(60);
        program.type("\u0003");
        pause(120);
        return took;
    }

    /** From the key to the next prompt. */
    static double interrupt(TypedProgram program, Candidate candidate, String loop) {
        program.type(loop + "\r");
        pause(700);
        program.skip().type("\u0003");
        double took = program.await(candidate.prompt(), PATIENCE);
        pause(150);
        return took;
    }

    /** What a person does between two keys; not part of any figure. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Candidate candidate, String figure, double value) {
        figures.computeIfAbsent(figure, any -> new LinkedHashMap<>())
                .computeIfAbsent(candidate.name(), any -> new ArrayList<>())
                .add(value);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void print() {
        figures.forEach((figure, byName) -> {
            var line = new StringBuilder(String.format(Locale.ROOT, "%-14s", figure));
            double ours = median(byName.values().iterator().next());
            byName.forEach((name, values) -> {
                double value = median(values);
                line.append(String.format(Locale.ROOT, "  %s %.1f (%.2f)", name, value, ours / value));
            });
            System.out.println(line);
        });
    }
}
