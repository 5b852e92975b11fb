package nudge;

import java.util.List;
import nudge.prompt.Condition;
import nudge.run.Task;

/** Starts a run before somebody's eyes. */
@FunctionalInterface
public interface Starter {
    RunHandle start(Task task, List<Condition> conditions) throws InterruptedException;
}
