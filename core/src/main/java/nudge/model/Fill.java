package nudge.model;

import java.util.List;

/**
 * How one hole was filled.
 *
 * @param hole its name
 * @param text what was written or chosen, without the forced prefix
 * @param logProbabilities for a choice: nats for each option in the prompt's order, not normalised; empty for text
 * @param mode how it was read off
 * @param finish why writing ended
 */
public record Fill(String hole, String text, List<Double> logProbabilities, Mode mode, Finish finish) {
    /** How an answer was read off. */
    public enum Mode {
        LOG_PROBABILITY,
        TEXT
    }

    /** Why writing ended; a choice is always {@link #CHOSEN}. */
    public enum Finish {
        STOP,
        LENGTH,
        CHOSEN
    }

    public Fill {
        logProbabilities = List.copyOf(logProbabilities);
    }

    public static Fill written(String hole, String text, Finish finish) {
        return new Fill(hole, text, List.of(), Mode.TEXT, finish);
    }

    public static Fill chosen(String hole, String text, List<Double> logProbabilities) {
        return new Fill(hole, text, logProbabilities, Mode.LOG_PROBABILITY, Finish.CHOSEN);
    }
}
