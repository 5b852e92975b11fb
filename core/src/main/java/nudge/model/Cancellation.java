package nudge.model;

import java.util.ArrayList;
import java.util.List;

/** A token that says "stop": given to a model with each request, cancelled from any thread, once. */
public final class Cancellation {
    private boolean cancelled;
    private final List<Runnable> actions = new ArrayList<>();

    /** Stops what holds this token; actions run on the calling thread, in the order they came. */
    public void cancel() {
        List<Runnable> run;
        synchronized (this) {
            cancelled = true;
            run = List.copyOf(actions);
            actions.clear();
        }
        run.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the action when cancelled, at once if that is so already. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** Forgets an action whose request has ended. */
    public synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}
