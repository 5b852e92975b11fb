package nudge.shell.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import nudge.shell.Endless;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.SnippetStreams;

/**
 * Prints how long the engine takes: from an interrupt to the prompt, for output, and for plain snippets. Arguments: names
 * of {@link Endless} to measure those alone.
 */
public final class EngineBench {
    private static final int TIMES = 5;

    private final AtomicLong printed = new AtomicLong();
    private final PrintStream table;

    private EngineBench(PrintStream table) {
        this.table = table;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new EngineBench(System.out);
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = SnippetStreams.install(nowhere, System.err);
        bench.table.printf("JDK %s%n%-26s %9s %9s%n", Runtime.version(), "WHAT", "MEDIAN ms", "WORST ms");
        if (arguments.length == 0) {
            bench.plain();
        }
        if (List.of(arguments).contains("PLAIN")) {
            bench.plain();
        }
        for (var endless : Endless.values()) {
            if (arguments.length == 0 || List.of(arguments).contains(endless.name())) {
                bench.interrupt(endless);
            }
        }
        streams.close();
        System.exit(0);
    }

    private ShellEngine engine() {
        var engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of())
                .withOutput((source, stream, text) -> printed.addAndGet(text.length())));
        engine.evaluate("var running = new java.util.concurrent.Semaphore(0);");
        return engine;
    }

    private void plain() {
        var start = System.nanoTime();
        var engine = engine();
        row("start and first snippet", millis(start));
        repeat(engine, "expression", "6 * 7", 15);
        repeat(engine, "10,000 println", "for (int i = 0; i < 10000; i++) System.out.println(i);", 10);
        repeat(engine, "10^9 turns of a loop", "long s = 0; for (long i = 0; i < 1_000_000_000L; i++) s += i ^ s;", 2);
        engine.evaluate("int odd(int n) { return n & 1; }");
        repeat(engine, "10^8 calls", "long t = 0; for (int i = 0; i < 100_000_000; i++) t += odd(i);", 2);
        engine.close();
    }

    private void repeat(ShellEngine engine, String what, String snippet, int times) {
        var taken = new double[times];
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            if (!engine.evaluate(snippet).ok()) {
                throw new AssertionError(snippet);
            }
            taken[i] = millis(start);
        }
        row(what, taken);
    }

    private void interrupt(Endless endless) throws Exception {
        var engine = engine();
        var taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            endless.definitions().forEach(engine::evaluate);
            var running = (Semaphore) engine.evaluate("running").value();
            var evaluation =
                    new Thread(() -> engine.evaluate("if (true) { running.release(); " + endless.snippet() + " }"));
            evaluation.start();
            running.acquire();
            Thread.sleep(50);
            var start = System.nanoTime();
            engine.interrupt();
            evaluation.join();
            taken[i] = millis(start);
        }
        row(endless.name().toLowerCase(Locale.ROOT), taken);
        engine.close();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void row(String what, double... millis) {
        Arrays.sort(millis);
        table.printf(Locale.ROOT, "%-26s %9.1f %9.1f%n", what, millis[millis.length / 2], millis[millis.length - 1]);
    }
}
