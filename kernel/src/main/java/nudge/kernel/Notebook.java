package nudge.kernel;

import java.util.Map;
import java.util.function.Consumer;
import nudge.data.UsageException;
import nudge.shell.Session;

/** What cells of a notebook can do besides the verbs: ask, and talk with what the front end knows. */
public final class Notebook {
    private Notebook() {}

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
