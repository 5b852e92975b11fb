package nudge.repl;

import java.util.Optional;

/** What is shown dimmed behind what is typed, where history suggests nothing; it is never taken over. */
@FunctionalInterface
public interface Tip {
    Tip NONE = (buffer, cursor) -> Optional.empty();

    /** The tip for a buffer and a 0-based offset in it. Called at each key, so it must be quick and may not wait. */
    Optional<String> of(String buffer, int cursor);
}
