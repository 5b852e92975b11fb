package nudge.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.models.http.MockCertificate;

/** A server that repeats the key it was given: in answers, in headers, and in errors of every third request. */
final class TellTale implements AutoCloseable {
    /** So many are answered before errors come: with less, nothing would be run. */
    private static final int PROBES = 12;

    private final HttpServer server;
    private final String scheme;
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final AtomicInteger requests = new AtomicInteger();

    private TellTale(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    static TellTale start() throws IOException {
        return new TellTale(HttpServer.create(loopback(), 0), "http");
    }

    /** Over TLS, with a certificate that it made itself. */
    static TellTale startWithOwnCertificate(Path folder) throws Exception {
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(MockCertificate.in(folder)));
        return new TellTale(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it was given as a key. */
    Set<String> seen() {
        return seen;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        seen.add(given);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("X-Your-Key", given);
        int number = requests.incrementAndGet();
        boolean fails = number > PROBES && number % 3 == 0;
        var text = fails
                ? "{\"error\": {\"message\": \"cannot serve " + given + "\"}}"
                : "{\"id\": \"" + given
                        + "\", \"model\": \"mock-1\", \"choices\": [{\"index\": 0, \"message\": {\"role\":"
                        + " \"assistant\", \"content\": \"(a), says " + given + "\"}, \"finish_reason\": \"stop\"}],"
                        + " \"usage\": {\"prompt_tokens\": 5, \"completion_tokens\": 5}}";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(fails ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
