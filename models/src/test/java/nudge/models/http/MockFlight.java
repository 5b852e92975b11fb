package nudge.models.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How a run fared, as the server saw it: requests in flight every 50 ms from the first on, and when each item was
 * answered. On the loop's thread only.
 */
final class MockFlight {
    private static final int SAMPLE_MILLIS = 50;
    private static final int IDLE_SAMPLES = 200;

    private final AtomicLong inFlight;
    private final List<Long> samples = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private long firstNanos;
    private long lastRequestNanos;
    private long lastAnswerNanos;
    private boolean sampling;

    /** The number behind {@code #} in a question, and the microsecond of 1970 in which its answer was sent. */
    private record Item(int number, long micros) {}

    MockFlight(AtomicLong inFlight) {
        this.inFlight = inFlight;
    }

    void arrived(MockLoop loop) {
        lastRequestNanos = System.nanoTime();
        if (!sampling) {
            sampling = true;
            firstNanos = samples.isEmpty() ? lastRequestNanos : firstNanos;
            loop.later(SAMPLE_MILLIS, () -> sample(loop));
        }
    }

    private void sample(MockLoop loop) {
        samples.add(inFlight.get());
        sampling = System.nanoTime() - lastRequestNanos < IDLE_SAMPLES * SAMPLE_MILLIS * 1_000_000L;
        if (sampling) {
            loop.later(SAMPLE_MILLIS, () -> sample(loop));
        }
    }

    void answered(byte[] body) {
        lastAnswerNanos = System.nanoTime();
        items.add(new Item(number(body), now()));
    }

    private static long now() {
        var now = java.time.Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    private static int number(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        int number = 0;
        for (int at = text.indexOf('#') + 1; at > 0 && Character.isDigit(text.charAt(at)); at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    String json() {
        var root = Json.object();
        root.put("runningMillis", (lastAnswerNanos - firstNanos) / 1e6);
        root.put("askingMillis", (lastRequestNanos - firstNanos) / 1e6);
        root.put("sampleMillis", SAMPLE_MILLIS);
        var curve = root.putArray("inFlight");
        samples.forEach(curve::add);
        var answered = root.putArray("answered");
        items.forEach(item -> answered.addArray().add(item.number()).add(item.micros()));
        return root.toString();
    }
}
