package nudge.repl;

import java.util.Optional;

/** The runs that go on behind the prompt. */
@FunctionalInterface
public interface Running {
    Running NONE = Optional::empty;

    /** Stops what runs and keeps what is done; gives a line that says so, or nothing where nothing ran. */
    Optional<String> stop();
}
