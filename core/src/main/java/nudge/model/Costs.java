package nudge.model;

import nudge.model.Completion.Tokens;

/**
 * What asking a model came to. What the store answered is counted apart: it costs nothing again.
 *
 * @param requests sent, those sent again counted
 * @param retries of these
 * @param refusals of these: the model had too much to do (429 and the like)
 * @param stored answers that came from the store
 * @param tokens of the answers that were given; those of tries that failed are not known
 * @param millis model time: of these answers, summed, so longer than a clock shows where several are asked at once
 * @param dollars NaN where some of the tokens have no price
 */
public record Costs(
        long requests, long retries, long refusals, long stored, Tokens tokens, long millis, double dollars) {
    public static final Costs NONE = new Costs(0, 0, 0, 0, Tokens.NONE, 0, 0);
    public static final Costs REQUEST = new Costs(1, 0, 0, 0, Tokens.NONE, 0, 0);
    public static final Costs RETRY = new Costs(0, 1, 0, 0, Tokens.NONE, 0, 0);
    public static final Costs REFUSAL = new Costs(0, 0, 1, 0, Tokens.NONE, 0, 0);
    public static final Costs STORED = new Costs(0, 0, 0, 1, Tokens.NONE, 0, 0);

    /** Of one answer. */
    public static Costs of(Completion answer, Prices prices) {
        var tokens = answer.tokens();
        double dollars = tokens.all() == 0 ? 0 : prices.dollars(tokens);
        return new Costs(0, 0, 0, 0, tokens, answer.durationMillis(), dollars);
    }

    public Costs plus(Costs other) {
        return new Costs(
                requests + other.requests,
                retries + other.retries,
                refusals + other.refusals,
                stored + other.stored,
                tokens.plus(other.tokens),
                millis + other.millis,
                dollars + other.dollars);
    }

    /** What was added to an earlier state of the same. */
    public Costs minus(Costs earlier) {
        var then = earlier.tokens;
        return new Costs(
                requests - earlier.requests,
                retries - earlier.retries,
                refusals - earlier.refusals,
                stored - earlier.stored,
                new Tokens(
                        tokens.prompt() - then.prompt(),
                        tokens.evaluated() - then.evaluated(),
                        tokens.generated() - then.generated()),
                millis - earlier.millis,
                dollars - earlier.dollars);
    }

    /** Whether money is known and there is something to pay for. */
    public boolean isPriced() {
        return !Double.isNaN(dollars) && tokens.all() > 0;
    }
}
