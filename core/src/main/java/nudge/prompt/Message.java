package nudge.prompt;

/** A finished turn as plain text. */
public record Message(Role role, String text) {}
