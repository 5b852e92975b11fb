package nudge.view;

import java.util.List;
import nudge.prompt.Prompt;

/** A prompt as a condition would send it: turn by turn, holes marked, and marked where it is not as the plain one. */
public final class PromptPreview extends Showable {
    private final String condition;
    private final Prompt plain;
    private final Prompt prompt;

    /**
     * One condition's prompt.
     *
     * @param condition its name
     * @param plain the prompt without nudges
     */
    public PromptPreview(String condition, Prompt plain, Prompt prompt) {
        this.condition = condition;
        this.plain = plain;
        this.prompt = prompt;
    }

    public String condition() {
        return condition;
    }

    public Prompt prompt() {
        return prompt;
    }

    /** HTML elements in a box of their own, without scripts: what is new beside the plain prompt is marked. */
    public String html() {
        return HtmlPrompt.against(condition, plain, prompt);
    }

    @Override
    public List<String> lines(Style style) {
        return TextView.preview(style, plain, prompt);
    }
}
