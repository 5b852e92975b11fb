package nudge.store;

/** Which of a sample's answers one is: under which condition, to which prompt, in which chain (0-based). */
public record Slot(String condition, String promptName, int chain) {}
