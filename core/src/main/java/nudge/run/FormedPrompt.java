package nudge.run;

import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.prompt.Words;

/**
 * One of a sample's prompts under no intervention, with the words interventions may use.
 *
 * @param name {@code main}, {@code r0}.., {@code baseline}, {@code greedy}
 */
public record FormedPrompt(String name, Prompt prompt, Words words) {
    public static final String MAIN = "main";
    /** The prompt without the question, for readings that subtract it. */
    public static final String BASELINE = "baseline";

    /** A prompt whose text is the likeliest, token by token, however other texts of the run are drawn. */
    public static final String GREEDY = "greedy";

    /** What stands behind the name of a prompt that is asked once more with a change that changes nothing. */
    public static final String NULL = ":null";

    /** Whether a prompt of that name is one of the A/A floor. */
    public static boolean isNull(String name) {
        return name.endsWith(NULL);
    }

    /** The name without the mark of the A/A floor. */
    public static String plainName(String name) {
        return isNull(name) ? name.substring(0, name.length() - NULL.length()) : name;
    }

    /** How the texts of a prompt of that name are drawn in a run that draws others so. */
    static Sampling sampling(String name, Sampling sampling) {
        return plainName(name).equals(GREEDY) ? sampling.withTemperature(0) : sampling;
    }

    /** This prompt under a condition; the baseline takes only what belongs before the question. */
    public Prompt under(Condition condition) {
        return name.equals(BASELINE) ? condition.applyToBaseline(prompt, words) : condition.apply(prompt, words);
    }
}
