package nudge.models.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nudge.Places;

/**
 * How fast the worker is beside the same library called from C, turn by turn: tokens a second of a prompt and of writing,
 * by the clock and by processor time (which other programs on the machine disturb least), and their ratios. Needs
 * {@code cc}.
 *
 * <p>Arguments: model file, repeats, prompt tokens, new tokens, threads.
 */
public final class EngineBench {
    private static final int CHUNK = 256;

    private EngineBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var model = Path.of(arguments[0]);
        int repeats = Integer.parseInt(arguments[1]);
        int prompt = Integer.parseInt(arguments[2]);
        int fresh = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        Path folder = Places.of(System.getenv(), Path.of(System.getProperty("user.home")))
                .cache()
                .resolve("native");
        Path program = compiled();
        try (var worker = new BenchWorker(folder, model, threads)) {
            warmUp(worker);
            var ours = new ArrayList<double[]>();
            var theirs = new ArrayList<double[]>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                ours.add(ours(worker, prompt, fresh, repeat));
                theirs.add(theirs(program, library(folder), model, prompt, fresh, threads));
            }
            print("prompt, clock", ours, theirs, 0);
            print("prompt, processor", ours, theirs, 1);
            print("writing, clock", ours, theirs, 2);
            print("writing, processor", ours, theirs, 3);
        }
    }

    /** The Java code of the worker is compiled while it runs; a long session hardly feels the first seconds. */
    private static void warmUp(BenchWorker worker) throws IOException {
        worker.generate("Once upon a time", 60);
    }

    /** Tokens a second: prompt by clock and by processor, then new tokens likewise. */
    private static double[] ours(BenchWorker worker, int prompt, int fresh, int repeat) throws IOException {
        var text = words(prompt, repeat);
        var rates = new double[4];
        long wall = System.nanoTime();
        var processor = worker.processor();
        double evaluated = worker.choose(text, List.of(" a", " b")).number("evaluatedTokens");
        rates[0] = evaluated * 1e9 / (System.nanoTime() - wall);
        rates[1] = evaluated * 1e9 / worker.processor().minus(processor).toNanos();
        double[] one = writing(worker, text, 1);
        double[] more = writing(worker, text, 1 + fresh);
        rates[2] = (more[0] - one[0]) * 1e9 / (more[1] - one[1]);
        rates[3] = (more[0] - one[0]) * 1e9 / (more[2] - one[2]);
        return rates;
    }

    /** Tokens written, and what they and the end of their prompt took: nanoseconds by clock and of the processor. */
    private static double[] writing(BenchWorker worker, String text, int tokens) throws IOException {
        long wall = System.nanoTime();
        var processor = worker.processor();
        double written = worker.generate(text, tokens).number("generatedTokens");
        return new double[] {
            written,
            System.nanoTime() - wall,
            worker.processor().minus(processor).toNanos()
        };
    }

    private static double[] theirs(Path program, Path library, Path model, int prompt, int fresh, int threads)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.toString(),
                        library.toString(),
                        model.toString(),
                        Integer.toString(prompt),
                        Integer.toString(fresh),
                        Integer.toString(CHUNK),
                        Integer.toString(threads))
                .start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        double[] seconds = Arrays.stream(line.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new double[] {prompt / seconds[0], prompt / seconds[1], fresh / seconds[2], fresh / seconds[3]};
    }

    private static void print(String name, List<double[]> ours, List<double[]> theirs, int column) {
        double worker = median(ours.stream().mapToDouble(rates -> rates[column]).toArray());
        double program =
                median(theirs.stream().mapToDouble(rates -> rates[column]).toArray());
        var ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i)[column] / theirs.get(i)[column];
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s worker %7.1f  C %7.1f tokens/s  ratio: median %.2f, from %.2f to %.2f%n",
                name,
                worker,
                program,
                median(ratios),
                Arrays.stream(ratios).min().orElse(Double.NaN),
                Arrays.stream(ratios).max().orElse(Double.NaN));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** About so many tokens that begin like no other repeat's. */
    private static String words(int tokens, int repeat) {
        var text = new StringBuilder("Number " + repeat + ".");
        var some = List.of(" river", " stone", " and", " house", " the", " under", " light", " seven");
        for (int i = 0; i < tokens - 4; i++) {
            text.append(some.get((i * i + repeat + i / 7) % some.size()));
        }
        return text.toString();
    }

    private static Path compiled() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("engine-bench");
        Path source = folder.resolve("engine.c");
        try (var in = EngineBench.class.getResourceAsStream("engine.c")) {
            Files.copy(in, source);
        }
        Path program = folder.resolve("engine");
        new ProcessBuilder("cc", "-O2", source.toString(), "-o", program.toString(), "-ldl")
                .inheritIO()
                .start()
                .waitFor();
        return program;
    }

    private static Path library(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("jllama"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
