package nudge.prompt;

import java.util.List;

/**
 * Makes a conversation of a text that nobody asks for: a person asks for it ({@code frame-human}), and the assistant's turn
 * begins with it ({@code frame-assistant}). So the papers put passages of Lambada to an assistant (Askell et al. 2021,
 * B.1).
 */
public final class Frame {
    /** The slot of a text that is gone on with. */
    public static final String PASSAGE = "passage";

    private static final String HUMAN = "frame-human";
    private static final String ASSISTANT = "frame-assistant";

    private Frame() {}

    /** Whether a person speaks in the prompt. */
    public static boolean isAsked(Prompt prompt) {
        return prompt.turns().stream().anyMatch(turn -> turn.role() == Role.HUMAN);
    }

    /**
     * The prompt itself where a person asks; else its text in the frame.
     *
     * @throws nudge.data.UsageException where the pack has no words for the frame
     */
    public static Prompt asked(Prompt prompt, Words words) {
        return isAsked(prompt)
                ? prompt
                : prompt.replace(PASSAGE, words.text(ASSISTANT))
                        .prepend(List.of(Turn.human(new Part.Text(Prompt.QUESTION, words.text(HUMAN)))));
    }
}
