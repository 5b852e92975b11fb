package nudge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.store.ImportedRun;
import nudge.view.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in runs from another machine. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Take in a run of another machine: a file that 'nudge export RUN --format run' wrote, or a store.",
        footer = {
            "",
            "Each run gets a new number and keeps its answers, which later runs use where they ask the same; one's own",
            "answers come first. What is here already is not added again.",
            "Exit code: 0, 2 wrong usage, 3 the file is refused and nothing is changed.",
            "",
            "Examples:",
            "  nudge import r.nudge",
            "  nudge import other/nudge.db           all runs of another store",
            "  nudge import other/nudge.db 3         one of them"
        })
final class ImportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", description = "A run file, or another store.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "RUN",
            arity = "0..1",
            description = "Which run of the file: a number, 'last', a name. Default: all.")
    private String run = "";

    ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            var imported = run.isEmpty() ? nudge.importFrom(file) : nudge.importFrom(file, run);
            var style = context.screen().style();
            var lines = imported.stream()
                    .map(ImportedRun::words)
                    .map(line -> SafeText.line(style, line))
                    .toList();
            context.screen().print(lines);
            var last = imported.get(imported.size() - 1).number();
            context.screen().print(List.of("See it: nudge show " + last + "    nudge replay " + last));
            return ExitCode.DONE;
        }
    }
}
