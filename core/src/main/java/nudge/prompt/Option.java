package nudge.prompt;

/**
 * One continuation a model may choose, and which of the sample's choices it stands for.
 *
 * @param text exactly as it continues the text before it, its own leading blank included ({@code " The nurse"})
 * @param choice 0-based index into the sample's choices: so a shuffled order needs no undoing
 */
public record Option(String text, int choice) {
    public Option {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An option for choice " + choice + " has no text.");
        }
    }
}
