package nudge.prompt;

/** Who speaks a turn; {@link #BREAK} stands between two conversations and says nothing. */
public enum Role {
    SYSTEM,
    HUMAN,
    ASSISTANT,
    BREAK
}
