package nudge.repl;

import java.time.Duration;
import java.util.List;
import org.jline.utils.AttributedString;

/** What fills a screen and listens to keys; all calls come one after the other. */
interface Page {
    /** Whether the screen goes on. */
    enum Next {
        STAY,
        LEAVE
    }

    /** At most so many rows, the last of which is the bottom one. */
    List<AttributedString> rows(int columns, int rows);

    /** A key was pressed. */
    Next key(Key key);

    /** How long to wait for a key before {@link #idle}; zero for as long as it takes. */
    default Duration patience() {
        return Duration.ZERO;
    }

    /** No key came for as long as {@link #patience} says. */
    default void idle() {}
}
