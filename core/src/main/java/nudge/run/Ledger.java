package nudge.run;

import java.util.LinkedHashMap;
import java.util.Map;
import nudge.model.Costs;
import nudge.model.RunCosts;

/**
 * Puts what a run has cost into the store, once a second and at its end: what was added since, so that the sum is right
 * over all starts and several processes. Used by one thread.
 */
final class Ledger {
    private static final long PAUSE_MILLIS = 1_000;

    private final Work work;
    private Map<String, Costs> saved = Map.of();
    private long savedAt;

    Ledger(Work work) {
        this.work = work;
        this.savedAt = work.clock.millis();
    }

    void saveIfDue() {
        if (work.clock.millis() - savedAt >= PAUSE_MILLIS) {
            save();
        }
    }

    /** A start that only shows what is there adds nothing, its time neither. */
    void save() {
        var now = work.spending.more();
        long millis = work.clock.millis();
        var more = new LinkedHashMap<String, Costs>();
        now.forEach((condition, costs) -> more.put(condition, costs.minus(saved.getOrDefault(condition, Costs.NONE))));
        if (now.values().stream().anyMatch(costs -> costs.requests() + costs.stored() > 0)) {
            work.store.spend(work.ticket.number(), new RunCosts(more, millis - savedAt));
            saved = now;
            savedAt = millis;
        }
    }
}
