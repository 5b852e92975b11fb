package nudge.tasks;

import java.util.List;
import nudge.run.SessionNames;

/** Tasks, and the ways in which they are read, as names of a session. */
public final class TasksSessionNames implements SessionNames {
    @Override
    public List<String> imports() {
        return List.of("import static nudge.tasks.Tasks.*;", "import static nudge.score.Reading.*;");
    }
}
