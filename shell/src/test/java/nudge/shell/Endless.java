package nudge.shell;

import java.util.List;

/** Snippets that do not end, each in another way. */
public enum Endless {
    LOOP("while (true);"),
    LOOP_OF_CALLS("long n = 0; while (true) { n += Long.numberOfTrailingZeros(n); }"),
    RECURSION(
            "try { deeper(0); } catch (StackOverflowError e) { }",
            "int deeper(int n) { return n > 40 ? 0 : deeper(n + 1) + deeper(n + 1); }"),
    SLEEP("Thread.sleep(1000000);"),
    LATCH("new java.util.concurrent.CountDownLatch(1).await();"),
    SWALLOWED_INTERRUPTS("while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }"),
    SWALLOWED_EVERYTHING("while (true) { try { Thread.sleep(1000); } catch (Throwable e) { } }"),
    SWALLOWED_INSIDE("try { while (true) { Thread.sleep(1000); } } catch (Throwable e) { while (true) { } }"),
    STREAM("Stream.iterate(1, x -> x + 1).forEach(x -> { });"),
    STREAM_WITHOUT_SNIPPETS(
            "java.util.stream.LongStream.iterate(1, java.util.function.LongUnaryOperator.identity()).max();"),
    PARALLEL_STREAM("IntStream.range(0, 64).parallel().forEach(x -> { while (true); });"),
    REGEX(
            "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"(.*?)*(.*?)*(.*?)*(.*?)*(a|aa)+\");"),
    POWER("java.math.BigInteger.TEN.pow(400_000_000);"),
    SOCKET("new java.net.ServerSocket(0).accept();"),
    SOCKET_READ(
            "try (var server = new java.net.ServerSocket(0); var client = new java.net.Socket(\"localhost\", server.getLocalPort())) { client.getInputStream().read(); }"),
    HTTP(
            "try (var server = new java.net.ServerSocket(0)) { new java.net.URL(\"http://localhost:\" + server.getLocalPort()).openStream().read(); }"),
    DEADLOCK(
            "synchronized (taken) { }",
            "var taken = new Object();",
            "var taker = new Thread(() -> { synchronized (taken) { try { Thread.sleep(1000000); } catch (InterruptedException e) { } } });",
            "taker.setDaemon(true); taker.start(); while (taker.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();"),
    OTHER_THREAD(
            "var other = new Thread(() -> { while (true) Thread.onSpinWait(); }); other.setDaemon(true); other.start(); other.join();"),
    PRINTING("while (true) { try { System.out.flush(); Thread.sleep(1); } catch (Throwable e) { } }");

    private final String snippet;
    private final List<String> definitions;

    Endless(String snippet, String... definitions) {
        this.snippet = snippet;
        this.definitions = List.of(definitions);
    }

    public String snippet() {
        return snippet;
    }

    /** What is to be evaluated before. */
    public List<String> definitions() {
        return definitions;
    }
}
