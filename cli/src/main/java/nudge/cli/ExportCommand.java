package nudge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nudge.Nudge;
import nudge.data.UsageException;
import nudge.view.HtmlView;
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
            "  nudge export 3 --format html -o r.html",
            "  nudge export 3 --format run -o r.nudge       then, on another machine: nudge import r.nudge"
        })
final class ExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run: a number, 'last', a name.")
    private String run = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "text, json, csv, html, answers, or run (all of it, for import). Default: json.")
    private String format = "json";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file; without it, standard output.")
    private @Nullable Path out;

    @Option(
            names = "--without-answers",
            description = "With html: leave out the answers that 'nudge verify' computes the figures from. Smaller.")
    private boolean withoutAnswers;

    private static final String RUN = "run";
    private static final String HTML = "html";

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(context.settings())) {
            if (withoutAnswers && !format.equals(HTML)) {
                throw new UsageException("--without-answers is for --format html, not for '" + format + "'.");
            }
            if (format.equals(RUN)) {
                return whole(nudge);
            }
            var output = withoutAnswers
                    ? Output.of(context.screen(), HtmlView.withoutAnswers(), out)
                    : Output.of(nudge, context.screen(), format, out);
            output.write(nudge.stored(run));
            return ExitCode.DONE;
        }
    }

    private int whole(Nudge nudge) {
        var file = out;
        if (file == null) {
            throw new UsageException(
                    "A run file is no text for a screen. Say where it goes: --format run --out FILE.nudge");
        }
        Output.check(file);
        nudge.export(run, file);
        context.screen().err().println("Written: " + file);
        return ExitCode.DONE;
    }
}
