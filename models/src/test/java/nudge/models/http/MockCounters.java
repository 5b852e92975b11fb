package nudge.models.http;

/**
 * What a mock server counted. Probes are counted for themselves; lists of models and tokenising are not counted at all.
 *
 * @param requests for text, refused and failed ones included
 * @param answered whole and good answers
 * @param repeated answers to a request that had a whole and good answer already
 * @param refused 429s
 * @param early requests that came before the time a Retry-After had named
 * @param faults of all kinds
 * @param broken connections that were closed by the other side before the answer was written
 * @param mostAtOnce requests in flight at the same time
 * @param inFlight now
 * @param probes requests that only find out what the server can do
 */
public record MockCounters(
        long requests,
        long answered,
        long repeated,
        long refused,
        long early,
        long faults,
        long broken,
        long mostAtOnce,
        long inFlight,
        long probes) {
    String json() {
        return Json.object()
                .put("requests", requests)
                .put("answered", answered)
                .put("repeated", repeated)
                .put("refused", refused)
                .put("early", early)
                .put("faults", faults)
                .put("broken", broken)
                .put("mostAtOnce", mostAtOnce)
                .put("inFlight", inFlight)
                .put("probes", probes)
                .toString();
    }
}
