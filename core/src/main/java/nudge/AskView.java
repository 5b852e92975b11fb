package nudge;

import nudge.model.ModelInfo;

/** Hears of a free question while it is answered, on the thread that asks. What it hears is shown, never stored. */
public interface AskView {
    /** Shows nothing. */
    AskView NONE = new AskView() {};

    /** Before the first request: all prompts could be formed. */
    default void asked(ModelInfo model) {}

    /** The model gets a condition's prompt. */
    default void began(String condition) {}

    /**
     * More of what the model writes.
     *
     * @param hole of the condition's prompt: {@code reasoning}, {@code answer}
     * @param piece never empty; hostile, as all that models write
     */
    default void text(String condition, String hole, String piece) {}

    /** A condition's answer is there, whole or as far as it came. */
    default void answered(Question.Answer answer) {}

    /** All that will come is there. */
    default void ended(Question question) {}
}
