package nudge.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** A line between a cell and something in the front end, such as a widget. */
public interface Comm {
    String id();

    /** Sends data that JSON can hold. */
    void send(Map<String, ?> data);

    /** What the front end sends from now on goes there, on the thread that executes cells. */
    void onMessage(Consumer<Map<String, Object>> listener);

    /** Ends it on both sides. */
    void close();
}
