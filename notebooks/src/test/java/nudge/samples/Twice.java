package nudge.samples;

import nudge.data.UsageException;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Words;

/** The question once more, right behind itself: does reading it twice help? */
public final class Twice implements Intervention {
    @Override
    public String name() {
        return "Twice";
    }

    @Override
    public String description() {
        return "the question is put twice";
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        var question = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(part -> part.name().equals(Prompt.QUESTION))
                .map(Part::text)
                .findFirst()
                .orElseThrow(() -> new UsageException("'Twice' finds no question in this prompt. It has: "
                        + prompt.slots() + ". Use a task that asks one."));
        return prompt.insertAfter(Prompt.QUESTION, "again", "\n\n" + question);
    }
}
