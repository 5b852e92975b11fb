package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on the loopback that speaks every dialect, fails as planned and counts. Waiting requests hold no thread, so
 * thousands may be in flight. Besides the dialects' own paths: {@code GET /_counters}.
 */
public final class MockServer implements AutoCloseable {
    private static final int HUGE_BYTES = 10_000_000;

    private final MockPlan plan;
    private final HttpServer server;
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
    private final MockDialects dialects;
    private final Map<String, Integer> met = new ConcurrentHashMap<>();
    private final Map<String, Long> notBefore = new ConcurrentHashMap<>();
    private final Set<String> answeredOnce = ConcurrentHashMap.newKeySet();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicLong mostAtOnce = new AtomicLong();
    private final AtomicLong inFlight = new AtomicLong();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private MockServer(MockPlan plan, HttpServer server) {
        this.plan = plan;
        this.server = server;
        this.dialects = new MockDialects(plan);
    }

    public static MockServer start(MockPlan plan) {
        return start(plan, 0);
    }

    /** On that port of the loopback; 0 for a free one. */
    public static MockServer start(MockPlan plan, int port) {
        // Read once, when the first server of the program starts: without it small answers wait for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Above 200 idle connections it would close some, and requests on them would meet a reset.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100000");
        try {
            return over(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096), plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockServer over(HttpServer http, MockPlan plan) {
        var mock = new MockServer(plan, http);
        http.setExecutor(mock.readers);
        http.createContext("/", mock::receive);
        http.start();
        return mock;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public MockCounters counters() {
        return new MockCounters(
                requests.get(),
                answered.get(),
                repeated.get(),
                refused.get(),
                early.get(),
                faults.get(),
                broken.get(),
                mostAtOnce.get(),
                inFlight.get());
    }

    /** Headers of all requests so far, each once, {@code name: value}. */
    Set<String> seenHeaders() {
        return Set.copyOf(seen);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> seen.add(name + ": " + value)));
        var body = exchange.getRequestBody().readAllBytes();
        if (path.equals("/_counters")) {
            send(exchange, MockAnswer.json(200, counters().json()));
            return;
        }
        if (!hasKey(exchange)) {
            send(exchange, MockAnswer.error(401, "Incorrect API key provided: " + given(exchange), "invalid_api_key"));
            return;
        }
        if (exchange.getRequestMethod().equals("GET") || !dialects.writes(path)) {
            send(exchange, dialects.answer(path, tree(body)));
            return;
        }
        requests.incrementAndGet();
        mostAtOnce.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        var unused =
                later.schedule(() -> answerOrFail(exchange, path, body), plan.latencyMillis(), TimeUnit.MILLISECONDS);
    }

    private static JsonNode tree(byte[] body) {
        return Json.tree(new String(body, StandardCharsets.UTF_8)).orElse(Json.object());
    }

    private boolean hasKey(HttpExchange exchange) {
        return plan.key().isEmpty() || given(exchange).equals(plan.key());
    }

    private static String given(HttpExchange exchange) {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        var key = exchange.getRequestHeaders().getFirst("x-api-key");
        return bearer != null ? bearer.replaceFirst("^Bearer ", "") : key != null ? key : "";
    }

    private void answerOrFail(HttpExchange exchange, String path, byte[] body) {
        try {
            answer(exchange, path, body);
        } catch (IOException e) {
            broken.incrementAndGet();
            exchange.close();
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
    }

    private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        var hash = hash(body);
        var name = HexFormat.of().formatHex(hash);
        if (notBefore.getOrDefault(name, Long.MIN_VALUE) > System.currentTimeMillis()) {
            early.incrementAndGet();
        }
        if (plan.atOnce() > 0 && inFlight.get() > plan.atOnce()) {
            tooMany(exchange, name);
            return;
        }
        for (var fault : plan.faults()) {
            if (fault.hits(hash) && met.merge(fault.kind() + name, 1, Integer::sum) <= fault.times()) {
                faults.incrementAndGet();
                fail(exchange, fault.kind(), path, body, name);
                return;
            }
        }
        var good = dialects.answer(path, tree(body));
        if (good.status() != 200) {
            over(exchange, good);
            return;
        }
        // Counted before it is sent: whoever has the answer can rely on the counters.
        answered.incrementAndGet();
        repeated.addAndGet(answeredOnce.add(name) ? 0 : 1);
        try {
            over(exchange, good);
        } catch (IOException e) {
            answered.decrementAndGet();
            throw e;
        }
    }

    private void tooMany(HttpExchange exchange, String name) throws IOException {
        refused.incrementAndGet();
        exchange.getResponseHeaders().set("Retry-After", plan.retryAfter());
        if (plan.retryAfter().matches("\\d+(\\.\\d+)?")) {
            notBefore.put(name, System.currentTimeMillis() + (long) (1000 * Double.parseDouble(plan.retryAfter())));
        }
        over(exchange, MockAnswer.error(429, "Rate limit reached", "rate_limit_exceeded"));
    }

    private void fail(HttpExchange exchange, MockFault.Kind kind, String path, byte[] body, String name)
            throws IOException {
        var good = dialects.answer(path, tree(body));
        switch (kind) {
            case TOO_MANY -> tooMany(exchange, name);
            case SERVER_ERROR -> over(exchange, MockAnswer.error(500, "internal error", "server_error"));
            case RESET -> {
                inFlight.decrementAndGet();
                exchange.close();
            }
            case CUT_BODY -> {
                inFlight.decrementAndGet();
                exchange.sendResponseHeaders(200, good.body().length);
                exchange.getResponseBody().write(good.body(), 0, good.body().length / 2);
                exchange.close();
            }
            case MALFORMED -> over(exchange, MockAnswer.json(200, "{\"choices\": [{\"message\": {\"content\": \"no"));
            case EMPTY -> over(exchange, dialects.empty(path));
            case HUGE -> over(exchange, MockAnswer.json(200, "{\"x\": \"" + "y".repeat(HUGE_BYTES) + "\"}"));
            case NEVER -> {}
            case SLOW -> {
                exchange.sendResponseHeaders(200, good.body().length);
                drip(exchange, good.body(), 0);
            }
            case PAGE -> over(exchange, MockAnswer.page("<!DOCTYPE html><html><body>Log in first</body></html>"));
            case CIRCLE -> {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getPath());
                over(exchange, MockAnswer.json(307, ""));
            }
            case ELSEWHERE -> {
                exchange.getResponseHeaders().set("Location", "http://localhost:" + port() + "/v1/elsewhere");
                over(exchange, MockAnswer.json(307, ""));
            }
        }
    }

    private void drip(HttpExchange exchange, byte[] body, int at) {
        try {
            if (at == body.length) {
                inFlight.decrementAndGet();
                exchange.close();
                return;
            }
            exchange.getResponseBody().write(body[at]);
            exchange.getResponseBody().flush();
            var unused = later.schedule(() -> drip(exchange, body, at + 1), plan.dripMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            broken.incrementAndGet();
            inFlight.decrementAndGet();
            exchange.close();
        }
    }

    /** The last of a request: it is in flight no longer. */
    private void over(HttpExchange exchange, MockAnswer answer) throws IOException {
        inFlight.decrementAndGet();
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, MockAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        var body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        server.stop(0);
        readers.shutdownNow();
    }
}
