package nudge.models.http;

import java.util.List;
import nudge.model.Completion;

/**
 * Log-probabilities of given continuations.
 *
 * @param logProbabilities one for each option, in nats, not normalised
 * @param optionTokens how many tokens each of those sums runs over
 * @param movedTokens tokens at the prompt's end that belong to the sums, since an option changes them
 */
record Continuations(
        List<Double> logProbabilities, List<Integer> optionTokens, int movedTokens, Completion.Tokens tokens) {
    Continuations {
        logProbabilities = List.copyOf(logProbabilities);
        optionTokens = List.copyOf(optionTokens);
    }
}
