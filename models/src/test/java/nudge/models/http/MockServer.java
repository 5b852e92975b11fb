package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A server on the loopback that speaks every dialect, fails as planned and counts. Waiting requests hold no thread, so
 * thousands may be in flight. Besides the dialects' own paths: {@code GET /_counters}, {@code GET /_flight}.
 */
public final class MockServer implements AutoCloseable {
    private static final int HUGE_BYTES = 10_000_000;

    private final MockPlan plan;
    private final MockCounts counts;
    private final MockFlight flight;
    private final MockDialects dialects;
    private final MockLoop loop;

    private MockServer(MockPlan plan, int port, MockCounts counts) {
        this.plan = plan;
        this.counts = counts;
        this.flight = new MockFlight(counts.inFlight);
        this.dialects = new MockDialects(plan);
        this.loop = MockLoop.start(port, this::receive);
    }

    public static MockServer start(MockPlan plan) {
        return start(plan, 0);
    }

    /** On that port of the loopback; 0 for a free one. */
    public static MockServer start(MockPlan plan, int port) {
        return new MockServer(plan, port, new MockCounts(new MockCounts()));
    }

    /** All connections end and nobody listens any more. */
    public void die() {
        close();
    }

    /** Another at the same port, after this one has died; it goes on with what this one counted. */
    public MockServer again() {
        return new MockServer(plan, loop.port(), counts);
    }

    public int port() {
        return loop.port();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public MockCounters counters() {
        return counts.now();
    }

    /** Headers of all requests so far, each once, {@code name: value}. */
    Set<String> seenHeaders() {
        return Set.copyOf(counts.headers);
    }

    private void receive(MockExchange exchange) {
        var path = exchange.path();
        counts.headers.addAll(exchange.headers());
        if (path.equals("/_counters")) {
            exchange.send(MockAnswer.json(200, counters().json()));
        } else if (path.equals("/_flight")) {
            exchange.send(MockAnswer.json(200, flight.json()));
        } else if (!plan.key().isEmpty() && !given(exchange).equals(plan.key())) {
            exchange.send(MockAnswer.error(401, "Incorrect API key provided: " + given(exchange), "invalid_api_key"));
        } else if (exchange.method().equals("GET") || !dialects.writes(path)) {
            exchange.send(dialects.answer(path, tree(exchange.body())));
        } else {
            write(exchange, MockAsked.of(exchange));
        }
    }

    private void write(MockExchange exchange, MockAsked asked) {
        var counted = counts.of(asked);
        counted.arrived(asked.name());
        if (plan.atOnce() > 0 && counted.inFlight.get() >= plan.atOnce()) {
            tooMany(exchange, asked);
            return;
        }
        counted.taken();
        exchange.whenLeft(counted::left);
        if (!asked.isProbe()) {
            flight.arrived(loop);
        }
        loop.later(plan.latencyMillis(), () -> {
            if (!exchange.isGone()) {
                answer(exchange, asked);
            }
        });
    }

    private void answer(MockExchange exchange, MockAsked asked) {
        for (var fault : plan.faults()) {
            if (counts.of(asked).meets(fault, asked)) {
                fail(exchange, fault.kind(), asked);
                return;
            }
        }
        var good = dialects.answer(asked.path(), tree(exchange.body()));
        if (good.status() == 200) {
            // Counted before it is sent: whoever has the answer can rely on the counters.
            counts.of(asked).answered(asked.name());
            if (!asked.isProbe()) {
                flight.answered(exchange.body());
            }
        }
        over(exchange, asked, good);
    }

    private void tooMany(MockExchange exchange, MockAsked asked) {
        counts.of(asked).refused(asked.name(), plan.retryAfter());
        var answer = MockAnswer.error(429, "Rate limit reached", "rate_limit_exceeded");
        if (plan.retryAfter().isEmpty()) {
            exchange.send(answer);
        } else {
            exchange.send(answer, "Retry-After: " + plan.retryAfter());
        }
    }

    private void fail(MockExchange exchange, MockFault.Kind kind, MockAsked asked) {
        switch (kind) {
            case TOO_MANY -> {
                counts.of(asked).over();
                tooMany(exchange, asked);
            }
            case SERVER_ERROR -> over(exchange, asked, MockAnswer.error(500, "internal error", "server_error"));
            case RESET -> {
                counts.of(asked).over();
                exchange.reset();
            }
            case CUT_BODY -> {
                counts.of(asked).over();
                var good = good(exchange, asked);
                exchange.begin(good);
                exchange.write(good.body(), 0, good.body().length / 2);
                exchange.close();
            }
            case MALFORMED ->
                over(exchange, asked, MockAnswer.json(200, "{\"choices\": [{\"message\": {\"content\": \"no"));
            case EMPTY -> over(exchange, asked, dialects.empty(asked.path()));
            case HUGE -> over(exchange, asked, MockAnswer.json(200, "{\"x\": \"" + "y".repeat(HUGE_BYTES) + "\"}"));
            case NEVER -> {}
            case SLOW -> {
                var good = good(exchange, asked);
                exchange.begin(good);
                drip(exchange, asked, 0, good.body());
            }
            case PAGE ->
                over(exchange, asked, MockAnswer.page("<!DOCTYPE html><html><body>Log in first</body></html>"));
            case CIRCLE -> redirect(exchange, asked, asked.path());
            case ELSEWHERE -> redirect(exchange, asked, "http://localhost:" + port() + "/v1/elsewhere");
        }
    }

    private MockAnswer good(MockExchange exchange, MockAsked asked) {
        return dialects.answer(asked.path(), tree(exchange.body()));
    }

    private void redirect(MockExchange exchange, MockAsked asked, String target) {
        counts.of(asked).over();
        exchange.send(MockAnswer.json(307, ""), "Location: " + target);
    }

    private void drip(MockExchange exchange, MockAsked asked, int at, byte[] body) {
        if (exchange.isGone()) {
            return;
        }
        if (at == body.length) {
            counts.of(asked).over();
            exchange.end();
            return;
        }
        exchange.write(body, at, 1);
        exchange.flush();
        loop.later(plan.dripMillis(), () -> drip(exchange, asked, at + 1, body));
    }

    /** The last of a request: it is in flight no longer. */
    private void over(MockExchange exchange, MockAsked asked, MockAnswer answer) {
        counts.of(asked).over();
        exchange.send(answer);
    }

    private static String given(MockExchange exchange) {
        return exchange.header("Authorization")
                .map(bearer -> bearer.replaceFirst("^Bearer ", ""))
                .or(() -> exchange.header("x-api-key"))
                .orElse("");
    }

    private static JsonNode tree(byte[] body) {
        return Json.tree(new String(body, StandardCharsets.UTF_8)).orElse(Json.object());
    }

    @Override
    public void close() {
        loop.close();
        counts.closed();
    }
}
