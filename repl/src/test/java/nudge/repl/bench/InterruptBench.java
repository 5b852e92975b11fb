package nudge.repl.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import nudge.repl.pty.TypedProgram;

/** From Ctrl-C to the next prompt, in milliseconds, whatever the snippet does. */
final class InterruptBench {
    private static final int REPEATS = 5;

    private InterruptBench() {}

    static void run(Candidate nudge, Path folder) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var workers = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", exchange -> ReplBench.pause(600_000));
        server.start();
        try (var program = TypedProgram.start(folder, nudge.command(), nudge.environment(), 140, 30)) {
            program.await(nudge.prompt());
            cases(server.getAddress().getPort()).forEach((name, snippet) -> {
                var took = new ArrayList<Double>();
                for (int i = 0; i < REPEATS; i++) {
                    took.add(ReplBench.interrupt(program, nudge, snippet));
                }
                double longest =
                        took.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
                System.out.printf(
                        Locale.ROOT,
                        "Ctrl-C, %-22s median %.1f  longest %.1f%n",
                        name,
                        ReplBench.median(took),
                        longest);
            });
            model(program, nudge);
        } finally {
            server.stop(0);
            workers.shutdownNow();
        }
    }

    private static Map<String, String> cases(int port) {
        var address = "\"127.0.0.1\", " + port;
        var cases = new LinkedHashMap<String, String>();
        cases.put("endless loop", "while (true);");
        cases.put("sleep", "Thread.sleep(600_000)");
        cases.put("swallowed interrupts", "while (true) try { Thread.sleep(600_000); } catch (Throwable t) { }");
        cases.put("blocking socket", "new java.net.Socket(" + address + ").getInputStream().read()");
        cases.put("HTTP call", "new java.net.URL(\"http://127.0.0.1:" + port + "/\").openStream().read()");
        cases.put("library loop", "java.util.stream.IntStream.iterate(0, i -> i).distinct().skip(1).findFirst()");
        cases.put(
                "monitor of another",
                "{ var o = new Object(); new Thread(() -> { synchronized (o) { while (true); } })"
                        + " {{ setDaemon(true); start(); }}; Thread.sleep(50); synchronized (o) { } }");
        return cases;
    }

    /** A long answer of the embedded model; left out where its weights are not here. */
    private static void model(TypedProgram program, Candidate nudge) {
        program.skip().type("ask(\"Who?\", Q)\r");
        try {
            program.await(nudge.prompt(), Duration.ofMinutes(2));
        } catch (AssertionError e) {
            System.out.println("Ctrl-C, native inference: not measured, the model did not answer");
            return;
        }
        var took = new ArrayList<Double>();
        for (String question : List.of("Tell a story.", "Tell a long story.", "Count to a thousand.")) {
            took.add(ReplBench.interrupt(program, nudge, "ask(\"" + question + "\", Q)"));
        }
        System.out.printf(Locale.ROOT, "Ctrl-C, native inference       median %.1f%n", ReplBench.median(took));
    }
}
