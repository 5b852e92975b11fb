package nudge.models.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.model.Request;

/**
 * Holes that were filled before a later one of the same prompt failed for the moment: when the prompt is asked again it
 * goes on from there, so that no reasoning is paid for twice. Thread-safe.
 */
final class Unfinished {
    private static final int MOST = 2048;

    private final Map<Request, List<Filled>> kept = new HashMap<>();

    /** What is there of a prompt, to be gone on with; empty mostly. */
    synchronized List<Filled> take(Request request) {
        var there = kept.isEmpty() ? null : kept.remove(request);
        return there == null ? new ArrayList<>() : there;
    }

    synchronized void keep(Request request, List<Filled> filled) {
        if (!filled.isEmpty() && kept.size() < MOST) {
            kept.put(request, filled);
        }
    }
}
