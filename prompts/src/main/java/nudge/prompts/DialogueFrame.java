package nudge.prompts;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Papers;
import nudge.data.UsageException;
import nudge.prompt.Frame;
import nudge.prompt.Intervention;
import nudge.prompt.Prompt;
import nudge.prompt.Words;

/**
 * {@code FRAME}: a plain text becomes part of a conversation, as every other nudge would make it (Askell et al. 2021, B.1).
 * Tells what the frame alone does.
 */
public final class DialogueFrame implements Intervention {
    @Override
    public String name() {
        return "FRAME";
    }

    @Override
    public String description() {
        return "frame: a person asks for the text, and the assistant's turn begins with it";
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        if (Frame.isAsked(prompt)) {
            throw new UsageException("Condition FRAME makes a conversation of a plain text, but here a person asks"
                    + " already. It is for 'lambada' and tasks like it.");
        }
        return Frame.asked(prompt, words);
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.GENERAL_ASSISTANT);
    }

    @Override
    public int order() {
        return 50;
    }
}
