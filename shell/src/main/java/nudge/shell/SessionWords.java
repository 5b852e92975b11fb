package nudge.shell;

import java.util.Set;

/**
 * Names that mean something in a session now.
 *
 * @param verbs what Nudge brings: verbs and constants
 * @param own variables, methods and types that were defined here
 */
public record SessionWords(Set<String> verbs, Set<String> own) {
    public static final SessionWords NONE = new SessionWords(Set.of(), Set.of());

    public SessionWords {
        verbs = Set.copyOf(verbs);
        own = Set.copyOf(own);
    }
}
