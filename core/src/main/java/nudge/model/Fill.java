package nudge.model;

import java.util.List;

/**
 * How one hole was filled.
 *
 * @param hole its name
 * @param text what was written or chosen, without the forced prefix
 * @param logProbabilities for a choice: nats for each option in the prompt's order, not normalised; empty for text
 * @param optionTokens for a choice: how many tokens each of those sums runs over; empty where that is not known
 * @param mode how it was read off
 * @param finish why writing ended
 */
public record Fill(
        String hole, String text, List<Double> logProbabilities, List<Integer> optionTokens, Mode mode, Finish finish) {
    /** How an answer was read off. */
    public enum Mode {
        LOG_PROBABILITY,
        TEXT
    }

    /** Why writing ended; a choice is always {@link #CHOSEN}. */
    public enum Finish {
        STOP,
        LENGTH,
        CHOSEN,
        /** A person stopped it: the text is what was written by then. Never stored, never scored. */
        INTERRUPTED
    }

    public Fill {
        logProbabilities = List.copyOf(logProbabilities);
        optionTokens = List.copyOf(optionTokens);
        if (!optionTokens.isEmpty() && optionTokens.size() != logProbabilities.size()) {
            throw new IllegalArgumentException("Hole '" + hole + "' has " + logProbabilities.size()
                    + " log-probabilities, but " + optionTokens.size() + " token counts.");
        }
    }

    public static Fill written(String hole, String text, Finish finish) {
        return new Fill(hole, text, List.of(), List.of(), Mode.TEXT, finish);
    }

    public static Fill chosen(String hole, String text, List<Double> logProbabilities) {
        return chosen(hole, text, logProbabilities, List.of());
    }

    /** A choice whose engine also says how many tokens each option has. */
    public static Fill chosen(String hole, String text, List<Double> logProbabilities, List<Integer> optionTokens) {
        return new Fill(hole, text, logProbabilities, optionTokens, Mode.LOG_PROBABILITY, Finish.CHOSEN);
    }
}
