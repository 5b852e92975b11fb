package nudge.run;

import java.math.BigDecimal;
import java.util.Optional;
import nudge.data.UsageException;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.Prices;

/**
 * What one start of a run may spend. Answers of the store cost nothing again.
 *
 * @param dollars at most; infinite where it does not matter
 * @param tokens at most, in and out together; {@link Long#MAX_VALUE} where it does not matter
 */
public record Budget(double dollars, long tokens) {
    public static final Budget NONE = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

    public Budget {
        if (!(dollars > 0) || tokens < 1) {
            throw new UsageException("A budget of " + (tokens < 1 ? tokens + " tokens" : "$" + dollars)
                    + " buys nothing. Give more than 0, or leave it out.");
        }
    }

    public Budget withDollars(double most) {
        return new Budget(most, tokens);
    }

    public Budget withTokens(long most) {
        return new Budget(dollars, most);
    }

    /** What is left of it after this; nothing where all is spent. */
    public Optional<Budget> less(Costs spent) {
        if (isNone()) {
            return Optional.of(this);
        }
        double money = dollars - (Double.isNaN(spent.dollars()) ? 0 : spent.dollars());
        long left = tokens == Long.MAX_VALUE ? tokens : tokens - spent.tokens().all();
        return money > 0 && left > 0 ? Optional.of(new Budget(money, left)) : Optional.empty();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** @throws UsageException where money is limited, and prices are not known */
    void checkPrices(Prices prices, String model) {
        if (!Double.isInfinite(dollars) && !prices.isKnown()) {
            throw new UsageException("--max-cost needs prices, and none are known of model '" + model
                    + "'. Say them in US dollars a million tokens: --price input=0.15,output=0.6, or as prices ="
                    + " { input = 0.15, output = 0.6 } in the models file. Nothing was asked.");
        }
    }

    /** Whether so much more may be spent. */
    boolean allows(Tokens spent, Tokens more, Prices prices) {
        var all = spent.plus(more);
        return all.all() <= tokens && (Double.isInfinite(dollars) || prices.dollars(all) <= dollars);
    }

    /** What it limits, as a person wrote it: {@code --max-cost 0.5, --max-tokens 20000}. */
    String label() {
        var cost = Double.isInfinite(dollars)
                ? ""
                : "--max-cost "
                        + BigDecimal.valueOf(dollars).stripTrailingZeros().toPlainString();
        var most = tokens == Long.MAX_VALUE ? "" : "--max-tokens " + tokens;
        return cost + (cost.isEmpty() || most.isEmpty() ? "" : ", ") + most;
    }
}
