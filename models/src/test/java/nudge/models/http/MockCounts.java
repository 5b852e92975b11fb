package nudge.models.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a mock server counts and remembers; a server that takes another's place goes on with its counts. Written by one
 * server's thread at a time, read by any.
 */
final class MockCounts {
    final AtomicLong requests = new AtomicLong();
    final AtomicLong answered = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong early = new AtomicLong();
    final AtomicLong faults = new AtomicLong();
    final AtomicLong broken = new AtomicLong();
    final AtomicLong mostAtOnce = new AtomicLong();
    final AtomicLong inFlight = new AtomicLong();

    /** Headers of all requests so far, each once, {@code name: value}. */
    final Set<String> headers = ConcurrentHashMap.newKeySet();

    private final Map<String, Integer> met = new HashMap<>();
    private final Map<String, Long> notBefore = new HashMap<>();
    private final Set<String> answeredOnce = ConcurrentHashMap.newKeySet();

    private final @Nullable MockCounts probes;

    /** For probes alone. */
    MockCounts() {
        this.probes = null;
    }

    /** Probes are counted there. */
    MockCounts(MockCounts probes) {
        this.probes = probes;
    }

    MockCounts of(MockAsked asked) {
        return asked.isProbe() && probes != null ? probes : this;
    }

    /** The server was closed, and all connections with it. */
    void closed() {
        inFlight.set(0);
        if (probes != null) {
            probes.closed();
        }
    }

    MockCounters now() {
        return new MockCounters(
                requests.get(),
                answered.get(),
                repeated.get(),
                refused.get(),
                early.get(),
                faults.get(),
                broken.get(),
                mostAtOnce.get(),
                inFlight.get(),
                probes == null ? 0 : probes.requests.get());
    }

    void arrived(String name) {
        requests.incrementAndGet();
        if (notBefore.getOrDefault(name, Long.MIN_VALUE) > System.currentTimeMillis()) {
            early.incrementAndGet();
        }
    }

    void taken() {
        mostAtOnce.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    void over() {
        inFlight.decrementAndGet();
    }

    /** The other side went away, and its request was in flight. */
    void left() {
        broken.incrementAndGet();
        inFlight.decrementAndGet();
    }

    void answered(String name) {
        answered.incrementAndGet();
        repeated.addAndGet(answeredOnce.add(name) ? 0 : 1);
    }

    /** A 429, and when the same request may come again. */
    void refused(String name, String retryAfter) {
        refused.incrementAndGet();
        if (retryAfter.matches("\\d+(\\.\\d+)?")) {
            notBefore.put(name, System.currentTimeMillis() + (long) (1000 * Double.parseDouble(retryAfter)));
        }
    }

    /** Whether this request meets this fault now. */
    boolean meets(MockFault fault, MockAsked asked) {
        if (!fault.hits(asked) || met.merge(fault.kind() + asked.name(), 1, Integer::sum) > fault.times()) {
            return false;
        }
        faults.incrementAndGet();
        return true;
    }
}
