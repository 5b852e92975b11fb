package nudge.models.http;

import java.util.List;

/**
 * Something that goes wrong with a share of all requests, or with those that hold a text. Which share is decided by a hash
 * of the request's body: so the same run meets the same faults.
 *
 * @param share 0..1 of requests
 * @param times how often the same request meets it; {@link #ALWAYS} for ever
 * @param texts only requests that hold one of these; none for all
 */
public record MockFault(Kind kind, double share, int times, List<String> texts) {
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
        return new MockFault(kind, share, 1, List.of());
    }

    public static MockFault always(Kind kind, double share) {
        return new MockFault(kind, share, ALWAYS, List.of());
    }

    /** Of requests that hold one of these texts. */
    public static MockFault where(Kind kind, int times, String... texts) {
        return new MockFault(kind, 1, times, List.of(texts));
    }

    boolean hits(MockAsked asked) {
        int at = 2 * kind.at;
        int drawn = Integer.parseInt(asked.name(), at, at + 6, 16);
        return drawn / (double) (1 << 24) < share
                && (texts.isEmpty() || texts.stream().anyMatch(asked.text()::contains));
    }
}
