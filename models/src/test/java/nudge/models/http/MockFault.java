package nudge.models.http;

/**
 * Something that goes wrong with a share of all requests. Which ones is decided by a hash of the request's body: so the
 * same run meets the same faults.
 *
 * @param share 0..1 of requests
 * @param times how often the same request meets it; {@link #ALWAYS} for ever
 */
public record MockFault(Kind kind, double share, int times) {
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** What goes wrong. */
    public enum Kind {
        /** 429 with Retry-After. */
        TOO_MANY(0),
        /** 500. */
        SERVER_ERROR(1),
        /** The connection ends without an answer. */
        RESET(2),
        /** Half of the body comes. */
        CUT_BODY(3),
        /** The body is no JSON. */
        MALFORMED(4),
        /** An answer without a text. */
        EMPTY(5),
        /** 10 MB. */
        HUGE(6),
        /** No answer, ever. */
        NEVER(7),
        /** A byte now and then. */
        SLOW(8),
        /** A web page, status 200. */
        PAGE(9),
        /** A redirect to itself. */
        CIRCLE(10),
        /** A redirect to another host. */
        ELSEWHERE(11);

        /** Where in the hash of a request it is drawn from: so kinds are drawn apart from each other. */
        private final int at;

        Kind(int at) {
            this.at = at;
        }
    }

    public static MockFault once(Kind kind, double share) {
        return new MockFault(kind, share, 1);
    }

    public static MockFault always(Kind kind, double share) {
        return new MockFault(kind, share, ALWAYS);
    }

    /** @param name a hash of the request in hexadecimal digits */
    boolean hits(String name) {
        int drawn = Integer.parseInt(name, 2 * kind.at, 2 * kind.at + 6, 16);
        return drawn / (double) (1 << 24) < share;
    }
}
