package nudge.run;

import java.util.HashMap;
import java.util.Map;
import nudge.model.Completion.Tokens;
import nudge.model.Prices;

/**
 * Keeps a budget: what was spent, and what is under way at most. A request that no longer fits waits for what is under
 * way, which mostly takes less than it might; where it does not fit even then, nothing more is asked. So it overspends by
 * what the requests under way cost more than they seemed to, and by no more requests. Thread-safe.
 */
final class Purse {
    private final Budget budget;
    private final Prices prices;
    private final TokenGauge gauge;
    private final Map<Ask, Tokens> underWay = new HashMap<>();
    private Tokens reserved = Tokens.NONE;
    private Tokens spent = Tokens.NONE;
    private Tokens refused = Tokens.NONE;

    Purse(Budget budget, Prices prices, TokenGauge gauge) {
        this.budget = budget;
        this.prices = prices;
        this.gauge = gauge;
    }

    /** Whether a request may be sent; it then counts as under way until it has {@link #ended}. May wait. */
    synchronized boolean mayAsk(Ask ask) throws InterruptedException {
        var size = PromptSize.of(ask.request);
        while (!isOver()) {
            var most = gauge.atMost(size);
            if (budget.allows(spent.plus(reserved), most, prices)) {
                underWay.put(ask, most);
                reserved = reserved.plus(most);
                return true;
            }
            if (underWay.isEmpty()) {
                refused = most;
                return false;
            }
            wait();
        }
        return false;
    }

    /** What an answer took; what was reserved for it, where the model does not count. */
    synchronized void paid(Ask ask, Tokens tokens) {
        gauge.add(PromptSize.of(ask.request), tokens);
        spent = spent.plus(tokens.all() > 0 ? tokens : underWay.getOrDefault(ask, Tokens.NONE));
    }

    synchronized void ended(Ask ask) {
        var most = underWay.remove(ask);
        if (most != null) {
            reserved = new Tokens(
                    reserved.prompt() - most.prompt(),
                    reserved.evaluated() - most.evaluated(),
                    reserved.generated() - most.generated());
            notifyAll();
        }
    }

    /** Whether nothing more is asked. */
    synchronized boolean isOver() {
        return refused.all() > 0;
    }

    synchronized String words() {
        var words = new StringBuilder("Stopped by " + budget.label() + ": spent are " + spent.all() + " tokens ("
                + spent.prompt() + " in, " + spent.generated() + " out)");
        if (prices.isKnown()) {
            words.append(", ").append(Amounts.dollars(prices.dollars(spent)));
        }
        words.append("; the next request may take ").append(refused.all()).append(" tokens");
        if (prices.isKnown()) {
            words.append(", ").append(Amounts.dollars(prices.dollars(refused)));
        }
        return words.append('.').toString();
    }
}
