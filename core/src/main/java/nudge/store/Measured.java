package nudge.store;

import nudge.model.Completion.Tokens;
import nudge.prompt.Prompt;

/**
 * What an answer took.
 *
 * @param millis model time
 */
public record Measured(Prompt prompt, Tokens tokens, long millis) {}
