package nudge.models.standins;

import nudge.prompt.Prompt;

/** Whether a prompt's question lists its options by letters. */
enum Listing {
    LETTERS,
    NONE;

    static Listing of(Prompt prompt) {
        return prompt.turns().stream()
                        .flatMap(turn -> turn.parts().stream())
                        .anyMatch(part -> part.name().equals(Prompt.QUESTION)
                                && part.text().contains("(a)")
                                && part.text().contains("(b)"))
                ? LETTERS
                : NONE;
    }
}
