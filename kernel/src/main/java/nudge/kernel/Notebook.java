package nudge.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nudge.data.UsageException;
import nudge.shell.Session;
import org.jspecify.annotations.Nullable;

/** What cells of a notebook can do besides the verbs: show more than one value, show it again, ask. */
public final class Notebook {
    private Notebook() {}

    /** Shows a value here, in the best form that the front end knows. Gives the id for {@link #update}. */
    public static String display(@Nullable Object value) {
        var id = front().displays().newId();
        display(value, id);
        return id;
    }

    /** As {@link #display(Object)}, under an id of one's own. */
    public static void display(@Nullable Object value, String id) {
        front().displays().show(value, Optional.of(id));
    }

    /** Puts another value wherever the one with this id is shown: {@code update("me", 2)}. */
    public static void update(String id, @Nullable Object value) {
        front().displays().update(value, id);
    }

    /** Empties the cell's output at once. */
    public static void clearOutput() {
        front().displays().clear(false);
    }

    /** Empties the cell's output as soon as something else is shown: no flicker. */
    public static void clearOutputLater() {
        front().displays().clear(true);
    }

    /**
     * Asks the person for a line.
     *
     * @throws UsageException where nobody can be asked
     * @throws InterruptedException where the cell is interrupted
     */
    public static String input(String prompt) throws InterruptedException {
        return front().questions().ask(prompt, Questions.Sight.OPEN);
    }

    /** As {@link #input}; what is typed is not seen. */
    public static String password(String prompt) throws InterruptedException {
        return front().questions().ask(prompt, Questions.Sight.HIDDEN);
    }

    /** Opens a line to what the front end knows by this name. */
    public static Comm comm(String target, Map<String, ?> data) {
        return front().comms().open(target, data);
    }

    /** Lets the front end open lines by this name. */
    public static void onComm(String target, Consumer<Comm> opened) {
        front().comms().register(target, opened);
    }

    private static CellFront front() {
        if (Session.current().front() instanceof CellFront front) {
            return front;
        }
        throw new UsageException("This works in cells of a notebook only.");
    }
}
