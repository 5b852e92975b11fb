package nudge.models.standins;

/**
 * One line of a script: when it holds, what it does first, and what it answers.
 *
 * @param line 1-based
 * @param delayMillis how long it waits first; 0 for not at all
 * @param fault how it fails first
 */
record Rule(int line, RuleScope scope, int delayMillis, Fault fault, RuleAnswer answer) {}
