package nudge.models.standins;

import java.util.List;

/**
 * One line of a replay file.
 *
 * @param line 1-based
 * @param key whose answer it is
 * @param answer as it was given; empty where {@code choice} says it
 * @param choice 0-based index into the sample's choices, or {@link #NONE}
 * @param logProbabilities nats for each of the sample's choices, in the data's order; mostly empty
 * @param reasoning what was written before the answer; mostly empty
 */
record RecordedAnswer(int line, Key key, String answer, int choice, List<Double> logProbabilities, String reasoning) {
    static final int NONE = -1;

    /** For conditions and prompts that a line does not name: it answers all. */
    static final String ANY = "*";

    RecordedAnswer {
        logProbabilities = List.copyOf(logProbabilities);
    }

    /**
     * Whose answer a line is.
     *
     * @param condition a name in the spelling of {@link ConditionKey}, or {@link #ANY}
     * @param prompt the name of one of the sample's prompts, or {@link #ANY}
     */
    record Key(String id, String condition, String prompt) {}
}
