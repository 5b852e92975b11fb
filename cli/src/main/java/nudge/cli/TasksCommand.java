package nudge.cli;

import java.util.concurrent.Callable;
import nudge.Listings;
import nudge.Registry;
import picocli.CommandLine.Command;

/** Lists what can be asked. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        description = "List the tasks: what can be asked, and how it is read off.",
        footer = {"", "Example:", "  nudge tasks"})
final class TasksCommand implements Callable<Integer> {
    private final Context context;

    TasksCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var registry = Registry.installed();
        context.screen().print(Listings.tasks(registry, context.screen().style()));
        return ExitCode.DONE;
    }
}
