package nudge.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nudge.model.Completion;
import nudge.model.Costs;
import nudge.model.ModelException.Load;
import nudge.model.Prices;
import org.jspecify.annotations.Nullable;

/** Counts what one start of a run costs, and keeps to its budget. Thread-safe. */
final class Spending {
    private final Prices prices;
    private final Map<String, Costs> byCondition = new LinkedHashMap<>();
    private final Map<String, Costs> known = new LinkedHashMap<>();
    private final int doneBefore;
    private final @Nullable Purse purse;

    private Spending(Plan plan, int doneBefore, @Nullable Purse purse) {
        this.doneBefore = doneBefore;
        this.prices = plan.model().prices();
        this.purse = purse;
        plan.experiment().conditions().forEach(condition -> byCondition.put(condition.name(), Costs.NONE));
    }

    /**
     * Nothing spent yet.
     *
     * @param doneBefore samples that an earlier start of the run has done
     */
    static Spending of(Plan plan, int doneBefore, Budget budget, TokenGauge gauge) {
        return new Spending(
                plan,
                doneBefore,
                budget.isNone() ? null : new Purse(budget, plan.model().prices(), gauge));
    }

    /** Whether the budget, if there is one, allows it. May wait for what is under way. */
    boolean mayAsk(Ask ask) throws InterruptedException {
        return purse == null || purse.mayAsk(ask);
    }

    /** A request goes out, for the first time or again. */
    void asked(Ask ask) {
        add(ask, Costs.REQUEST);
    }

    void retried(Ask ask) {
        add(ask, Costs.RETRY);
    }

    /** A request has failed; whether by too much load. */
    void refused(Ask ask, Load load) {
        if (load == Load.TOO_MUCH) {
            add(ask, Costs.REFUSAL);
        }
    }

    void answered(Ask ask, Completion answer) {
        add(ask, Costs.of(answer, prices));
        if (purse != null) {
            purse.paid(ask, answer.tokens());
        }
    }

    /** Nothing more comes of it, whichever way it ended. */
    void ended(Ask ask) {
        if (ask.isFromStore()) {
            add(ask, Costs.STORED);
            know(ask);
        }
        if (purse != null) {
            purse.ended(ask);
        }
    }

    private synchronized void know(Ask ask) {
        if (ask.sample.position <= doneBefore) {
            known.merge(ask.request.condition(), Costs.STORED, Costs::plus);
        }
    }

    private synchronized void add(Ask ask, Costs costs) {
        byCondition.merge(ask.request.condition(), costs, Costs::plus);
    }

    synchronized Map<String, Costs> byCondition() {
        return new LinkedHashMap<>(byCondition);
    }

    /** What this start adds to earlier ones: what those have done is not counted again each time it is shown. */
    synchronized Map<String, Costs> more() {
        var more = byCondition();
        known.forEach((condition, costs) -> more.merge(condition, costs, Costs::minus));
        return more;
    }

    synchronized Costs total() {
        return byCondition.values().stream().reduce(Costs.NONE, Costs::plus);
    }

    /** Whether the budget is spent, so that nothing more is asked. */
    boolean isOver() {
        return purse != null && purse.isOver();
    }

    /** What was spent, where the budget is. */
    Optional<String> words() {
        return purse != null && purse.isOver() ? Optional.of(purse.words()) : Optional.empty();
    }
}
