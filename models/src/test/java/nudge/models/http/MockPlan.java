package nudge.models.http;

import java.util.List;

/**
 * What a mock server is like.
 *
 * @param latencyMillis before each answer
 * @param atOnce so many requests it takes at a time, 429 above; 0 for no limit
 * @param retryAfter the value of that header in refusals
 * @param key it wants; empty for none
 * @param models it has
 * @param top alternatives of a token it tells at most; 0 for none
 * @param begin how the assistant's turn can be begun
 * @param refused names of fields it refuses with 400
 * @param contextTokens prompts with more words are refused
 * @param dripMillis between two bytes of a slow body
 * @param faults met by shares of the requests
 */
public record MockPlan(
        int latencyMillis,
        int atOnce,
        String retryAfter,
        String key,
        List<String> models,
        int top,
        Begin begin,
        List<String> refused,
        int contextTokens,
        int dripMillis,
        List<MockFault> faults) {
    public static final MockPlan DEFAULTS = new MockPlan(
            0, 0, "1", "", List.of("mock-1", "mock-2"), 20, Begin.LAST_MESSAGE, List.of(), 100_000, 50, List.of());

    /** How the assistant's turn can be begun. */
    public enum Begin {
        CONTINUE_FIELDS,
        LAST_MESSAGE,
        PREFIX_FLAG,
        /** A last message of the assistant is one that is over. */
        NEVER,
        /** It is refused with 400. */
        REFUSED
    }

    public MockPlan withLatency(int millis) {
        return new MockPlan(
                millis, atOnce, retryAfter, key, models, top, begin, refused, contextTokens, dripMillis, faults);
    }

    public MockPlan withAtOnce(int most) {
        return new MockPlan(
                latencyMillis, most, retryAfter, key, models, top, begin, refused, contextTokens, dripMillis, faults);
    }

    public MockPlan withRetryAfter(String value) {
        return new MockPlan(
                latencyMillis, atOnce, value, key, models, top, begin, refused, contextTokens, dripMillis, faults);
    }

    public MockPlan withKey(String wanted) {
        return new MockPlan(
                latencyMillis,
                atOnce,
                retryAfter,
                wanted,
                models,
                top,
                begin,
                refused,
                contextTokens,
                dripMillis,
                faults);
    }

    public MockPlan withTop(int most) {
        return new MockPlan(
                latencyMillis,
                atOnce,
                retryAfter,
                key,
                models,
                most,
                begin,
                refused,
                contextTokens,
                dripMillis,
                faults);
    }

    public MockPlan withBegin(Begin way) {
        return new MockPlan(
                latencyMillis, atOnce, retryAfter, key, models, top, way, refused, contextTokens, dripMillis, faults);
    }

    public MockPlan withRefused(String... fields) {
        return new MockPlan(
                latencyMillis,
                atOnce,
                retryAfter,
                key,
                models,
                top,
                begin,
                List.of(fields),
                contextTokens,
                dripMillis,
                faults);
    }

    public MockPlan withContext(int tokens) {
        return new MockPlan(
                latencyMillis, atOnce, retryAfter, key, models, top, begin, refused, tokens, dripMillis, faults);
    }

    public MockPlan withDrip(int millis) {
        return new MockPlan(
                latencyMillis, atOnce, retryAfter, key, models, top, begin, refused, contextTokens, millis, faults);
    }

    public MockPlan withFaults(MockFault... all) {
        return new MockPlan(
                latencyMillis,
                atOnce,
                retryAfter,
                key,
                models,
                top,
                begin,
                refused,
                contextTokens,
                dripMillis,
                List.of(all));
    }
}
