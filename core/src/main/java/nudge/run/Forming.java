package nudge.run;

import java.util.Map;
import nudge.prompt.PromptPack;
import nudge.prompt.Words;
import nudge.score.Reading;

/**
 * What a task needs besides a sample to form its prompts.
 *
 * @param pack the words
 * @param family the task's family of keys
 * @param reading how answers will be read off
 * @param rotation how far the options are rotated where the reading shuffles them, 0-based
 */
public record Forming(PromptPack pack, String family, Reading reading, int rotation) {
    /** The words for one prompt, with its holes. A task's own reading has one form of its question only. */
    public Words words(Map<String, String> holes) {
        var style = reading.listsOptions() || reading == Reading.OWN ? Words.Style.LISTED : Words.Style.OPEN;
        return words(holes, style);
    }

    public Words words(Map<String, String> holes, Words.Style style) {
        return new Words(pack, family, style, holes);
    }
}
