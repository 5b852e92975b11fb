package nudge.prompt;

/**
 * A nudge of words only: the text of one role, behind the question. Such a nudge is one text file in a pack and one line
 * in {@code META-INF/nudge/interventions}: name, role and description, apart by tabs.
 *
 * @param name as conditions write it
 * @param role of the text in the pack
 */
public record WordsIntervention(String name, String role, String description) implements Intervention {
    @Override
    public Prompt apply(Prompt prompt, Words words) {
        return prompt.append(role, words.text(role));
    }

    @Override
    public int order() {
        return 100;
    }
}
