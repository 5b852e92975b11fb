package nudge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a stored run in a format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a stored run in a format.",
        footer = {
            "",
            "Examples:",
            "  nudge export last --format csv --out r.csv",
            "  nudge export 3 --format html -o r.html"
        })
final class ExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run: a number, 'last', a name.")
    private String run = "";

    @Option(names = "--format", paramLabel = "F", description = "text, json, csv, html or answers. Default: json.")
    private String format = "json";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file; without it, standard output.")
    private @Nullable Path out;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(context.settings())) {
            var output = Output.of(nudge, context.screen(), format, out);
            output.write(nudge.stored(run));
            return ExitCode.DONE;
        }
    }
}
