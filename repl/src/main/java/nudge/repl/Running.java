package nudge.repl;

import java.util.Optional;
import java.util.OptionalInt;

/** The runs that go on behind the prompt. */
@FunctionalInterface
public interface Running {
    Running NONE = number -> Optional.empty();

    /**
     * Stops what runs and keeps what is done; gives a line that says so, or nothing where nothing ran.
     *
     * @param number of the run; all where it is left out
     */
    Optional<String> stop(OptionalInt number);
}
