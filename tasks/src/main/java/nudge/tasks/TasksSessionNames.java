package nudge.tasks;

import java.util.List;
import nudge.run.SessionNames;

/** Tasks as names of a session. */
public final class TasksSessionNames implements SessionNames {
    @Override
    public List<String> imports() {
        return List.of("import static nudge.tasks.Tasks.*;");
    }
}
