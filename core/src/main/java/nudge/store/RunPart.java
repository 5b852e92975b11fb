package nudge.store;

import java.util.List;

/**
 * Some of a run's results as they lie in a store, by position.
 *
 * @param asked which answers they rest on, by place
 */
record RunPart(List<StoredResult> results, List<Asked> asked) {
    RunPart {
        results = List.copyOf(results);
        asked = List.copyOf(asked);
    }

    /**
     * One answer that a result rests on.
     *
     * @param chain 0-based
     * @param prompt row of the prompt, in the store it was read from
     * @param created milliseconds since 1970
     */
    record Asked(
            int position,
            String condition,
            String promptName,
            int chain,
            long prompt,
            StoredAnswer answer,
            long created) {}

    static String place(Asked asked) {
        return asked.position() + " " + asked.condition();
    }

    static String place(StoredResult result) {
        return result.position() + " " + result.condition();
    }
}
