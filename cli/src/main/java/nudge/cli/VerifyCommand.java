package nudge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Computes the figures of an exported report again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compute every figure of an exported HTML report again from the answers in it.",
        footer = {
            "",
            "The answers are scored again by the task's own rules, and tables, intervals, p values, sentences and charts",
            "made anew; each piece that differs is told. It needs no store, no model and no data. That a report is verified",
            "says that it follows from its answers, not where these came from.",
            "",
            "Ends with 0 if all is the same, 1 if something differs, 2 if the file is no report or has no answers in it.",
            "",
            "Example:",
            "  nudge verify r.html"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "REPORT", description = "A file that 'nudge export --format html' wrote.")
    private String report = "";

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            var verdict = nudge.verify(report);
            context.screen().print(verdict.lines(context.screen().style()));
            return verdict.isVerified() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
