package nudge.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.store.CacheKey;

/** Requests under way, so that one is not sent twice at the same time: equal ones wait for the first. Thread-safe. */
final class InFlight {
    private final Map<CacheKey, List<Ask>> waiting = new HashMap<>();

    /** Whether this is the first with its key, and so must be sent. */
    synchronized boolean isFirst(Ask ask) {
        var others = waiting.get(ask.key);
        if (others != null) {
            others.add(ask);
            return false;
        }
        waiting.put(ask.key, new ArrayList<>());
        return true;
    }

    /** Those that waited for this one, which has ended. */
    synchronized List<Ask> ended(Ask ask) {
        var others = waiting.remove(ask.key);
        return others == null ? List.of() : others;
    }
}
