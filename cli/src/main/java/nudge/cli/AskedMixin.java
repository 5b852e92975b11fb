package nudge.cli;

import java.util.List;
import nudge.Nudge;
import nudge.prompt.Condition;
import nudge.run.Task;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked, of the commands that look at one task under several conditions. */
final class AskedMixin {
    @Parameters(index = "0", paramLabel = "TASK", description = "The task, as 'nudge tasks' names it, or choices:FILE.")
    private String task = "";

    @Option(
            names = {"-c", "--conditions"},
            paramLabel = "LIST",
            split = ",",
            description = "Conditions, the reference first: Q,Q+CONTROL,Q+IF. Default: the task's own.")
    private String[] conditions = {};

    /** The task with what was said of it. */
    Task task(Nudge nudge, RunOptionsMixin options) {
        return options.over(nudge.task(task));
    }

    List<Condition> conditions(Nudge nudge, Task wished) {
        return nudge.conditions(wished, conditions);
    }
}
