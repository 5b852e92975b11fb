package nudge.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nudge.data.Sample;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;

/**
 * The null variant of a prompt: one blank of the question doubled, behind its first sentence where it has several. Where
 * text is drawn another seed does the same; requests of null variants have one of their own.
 */
final class NullPrompt {
    private static final long OTHER_SEED = 0x6e756c6cL;

    private NullPrompt() {}

    static Form of(Form form) {
        return new Form(form.condition(), form.promptName() + FormedPrompt.NULL, blanked(form.prompt()));
    }

    /** The seed of a prompt's draws. */
    static long seed(String promptName, long seed) {
        return FormedPrompt.isNull(promptName) ? seed ^ OTHER_SEED : seed;
    }

    /** The first samples of a run's order, so many at most, in whole units. */
    static Set<String> floor(List<Sample> samples, int most) {
        var floor = new ArrayList<String>();
        var unit = new ArrayList<String>();
        for (int i = 0; i < samples.size() && floor.size() + unit.size() < most; i++) {
            unit.add(samples.get(i).id());
            boolean ends = i + 1 == samples.size()
                    || !samples.get(i + 1).unit().equals(samples.get(i).unit());
            if (ends) {
                floor.addAll(unit);
                unit.clear();
            }
        }
        return new HashSet<>(floor);
    }

    /** In the question; in a text that nobody asks for, where its fixed words end. */
    private static Prompt blanked(Prompt prompt) {
        var slots = prompt.slots();
        return slots.isEmpty() || slots.contains(Prompt.QUESTION)
                ? blanked(prompt, Prompt.QUESTION)
                : blanked(prompt, slots.get(slots.size() - 1));
    }

    private static Prompt blanked(Prompt prompt, String slot) {
        var turns = new ArrayList<>(prompt.turns());
        for (int i = turns.size() - 1; i >= 0; i--) {
            var parts = new ArrayList<>(turns.get(i).parts());
            for (int j = 0; j < parts.size(); j++) {
                if (parts.get(j) instanceof Part.Text text && text.name().equals(slot)) {
                    parts.set(j, new Part.Text(text.name(), blanked(text.text())));
                    turns.set(i, new Turn(turns.get(i).role(), parts));
                    return new Prompt(turns);
                }
            }
        }
        return prompt;
    }

    static String blanked(String text) {
        int sentence = text.indexOf(". ");
        int at = sentence < 0 ? text.indexOf(' ') : sentence + 1;
        return at < 0 ? text + " " : text.substring(0, at) + " " + text.substring(at);
    }
}
