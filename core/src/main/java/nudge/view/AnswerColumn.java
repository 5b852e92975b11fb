package nudge.view;

/**
 * One condition's free answer, as far as it has come.
 *
 * @param condition its name
 * @param reasoning what was written before the answer; empty mostly
 * @param answer what was written so far
 * @param state how far it is
 * @param tokens written; 0 where that is not known
 * @param millis the model took; 0 where that is not known
 * @param problem why there is no answer; empty mostly
 */
public record AnswerColumn(
        String condition, String reasoning, String answer, State state, long tokens, long millis, String problem) {
    /** How far an answer is. */
    public enum State {
        WAITING("waiting"),
        /** The model has the prompt and has written nothing yet. */
        READING("reading"),
        WRITING("writing"),
        DONE(""),
        /** As many tokens as were allowed. */
        AT_LIMIT("cut at the limit"),
        /** A person stopped it. */
        STOPPED("stopped"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As screens say it; empty where nothing needs to be said. */
        String word() {
            return word;
        }
    }

    /** Nothing has come yet. */
    public static AnswerColumn waiting(String condition) {
        return new AnswerColumn(condition, "", "", State.WAITING, 0, 0, "");
    }

    public AnswerColumn withState(State other) {
        return new AnswerColumn(condition, reasoning, answer, other, tokens, millis, problem);
    }

    /** More of the reasoning or the answer. */
    public AnswerColumn withText(String moreReasoning, String moreAnswer) {
        return new AnswerColumn(
                condition, reasoning + moreReasoning, answer + moreAnswer, State.WRITING, tokens, millis, problem);
    }

    public AnswerColumn withCost(long newTokens, long newMillis) {
        return new AnswerColumn(condition, reasoning, answer, state, newTokens, newMillis, problem);
    }
}
