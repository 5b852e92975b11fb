package nudge.models.http;

import java.time.Duration;

/**
 * How long a server may take, and how much it may send.
 *
 * @param connect until it accepts a connection
 * @param request for a whole request, answer included
 * @param bytes of one answer
 * @param slowWindow over which an answer's speed is looked at
 * @param slowBytes fewer bytes than this in a window, once the answer has begun, are too few
 */
record HttpLimits(Duration connect, Duration request, long bytes, Duration slowWindow, int slowBytes) {
    static final HttpLimits DEFAULTS =
            new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(300), 4L << 20, Duration.ofSeconds(10), 32);

    HttpLimits withRequest(Duration other) {
        return new HttpLimits(connect, other, bytes, slowWindow, slowBytes);
    }
}
