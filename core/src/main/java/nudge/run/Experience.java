package nudge.run;

import nudge.model.ModelInfo;
import nudge.model.Sampling;
import nudge.store.Store;

/**
 * What the store knows of a model's ways: how many tokens prompts like these have, and how long it takes.
 *
 * @param gauge of tokens
 * @param millis of a request; NaN where none was answered
 * @param atOnce requests under way at once on average; NaN where not known
 */
record Experience(TokenGauge gauge, double millis, double atOnce) {
    private static final int ANSWERS = 200;
    /** A model that had no more under way than this takes one after the other, however many it is asked. */
    private static final double ONE = 1.1;

    static Experience of(Store store, ModelInfo model) {
        var gauge = new TokenGauge();
        var answers = store.measured(model, ANSWERS);
        answers.forEach(answer -> gauge.add(PromptSize.of(answer.prompt(), Sampling.DEFAULTS), answer.tokens()));
        return new Experience(
                gauge,
                answers.stream().mapToLong(answer -> answer.millis()).average().orElse(Double.NaN),
                store.atOnce(model));
    }

    /** How long so many requests take, in seconds; NaN where nothing is known. */
    double seconds(long requests, int concurrency) {
        return millis / 1000 * requests / (atOnce < ONE ? 1 : Math.min(concurrency, Math.max(1, requests)));
    }
}
