package nudge.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.store.RunEntry;
import nudge.view.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the runs of the store. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "List the runs of the store, oldest first.",
        footer = {
            "",
            "Examples:",
            "  nudge runs",
            "  nudge runs --wordings bbq/age",
            "  nudge runs name 3 for-the-talk",
            "  nudge runs rm 3"
        })
final class RunsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Context context;

    @Option(
            names = "--wordings",
            paramLabel = "TASK",
            description = "Instead, the wordings that were tried on a task's data, each with its effect.")
    private String wordings = "";

    RunsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            if (!wordings.isEmpty()) {
                var style = context.screen().style();
                context.screen().print(nudge.wordings(nudge.task(wordings)).lines(style));
                return ExitCode.DONE;
            }
            var rows = nudge.runs().stream().map(RunsCommand::row).toList();
            if (rows.isEmpty()) {
                context.screen().print(List.of("No run yet. Try: nudge run occupations-mini"));
            } else {
                var heading = List.of("RUN", "WHEN", "TASK", "MODEL", "DONE", "STATE", "CONDITIONS");
                context.screen().print(Listing.of(context.screen().style(), heading, rows));
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "name", mixinStandardHelpOptions = true, description = "Give a run a name to find it by.")
    int name(
            @Parameters(index = "0", paramLabel = "RUN") String run,
            @Parameters(index = "1", paramLabel = "NAME") String name) {
        try (var nudge = context.open(context.settings())) {
            nudge.store().name(nudge.store().find(run).number(), name);
        }
        return ExitCode.DONE;
    }

    @Command(name = "rm", mixinStandardHelpOptions = true, description = "Remove a run; its answers stay for others.")
    int remove(@Parameters(paramLabel = "RUN") String run) {
        try (var nudge = context.open(context.settings())) {
            nudge.store().remove(nudge.store().find(run).number());
        }
        return ExitCode.DONE;
    }

    private static List<String> row(RunEntry run) {
        var when = WHEN.format(Instant.ofEpochMilli(run.updated()).atZone(ZoneId.systemDefault()));
        var number = run.name().isEmpty() ? String.valueOf(run.number()) : run.number() + " " + run.name();
        return List.of(
                number,
                when,
                run.task(),
                run.model(),
                run.done() + "/" + run.items(),
                run.state(),
                String.join(",", run.conditions()) + (run.origin().isEmpty() ? "" : " (" + run.origin() + ")"));
    }
}
