package nudge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.Listings;
import nudge.Registry;
import nudge.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what can be asked, or tells how one task's data were understood. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the tasks; of one, tell what its data hold, what was taken for what, and its first item.",
        footer = {
            "",
            "Examples:",
            "  nudge tasks",
            "  nudge tasks choices:mine.csv",
            "  nudge tasks bbq/age --data DIR",
            "  nudge tasks persona --data DIR"
        })
final class TasksCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "TASK", arity = "0..1", description = "One task, or choices:FILE.")
    private @Nullable String task;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder of originals, before all others.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--prompts", paramLabel = "PACK", description = "A prompt pack, over the built-in one.")
    private @Nullable String prompts;

    TasksCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var style = context.screen().style();
        var wanted = task;
        if (wanted == null) {
            context.screen().print(Listings.tasks(Registry.installed(), style));
            return ExitCode.DONE;
        }
        var settings = context.settings();
        var changed = settings.withData(settings.data().behind(data));
        var registry = Registry.installed();
        if (Listings.isShelf(registry, wanted)) {
            context.screen().print(Listings.shelf(registry, changed.data(), wanted, style));
            return ExitCode.DONE;
        }
        var pack = prompts;
        try (var nudge =
                context.open(pack == null ? changed : changed.withPack(pack, Settings.PackUse.OVER_BUILT_IN))) {
            context.screen().print(Listings.task(nudge, nudge.task(wanted), style));
            return ExitCode.DONE;
        }
    }
}
