package nudge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nudge.data.Nearest;
import nudge.run.Citations;
import nudge.view.TextView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a stored run, or one item of it in full. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show a stored run, or one item of it with every prompt as it was sent and every answer.",
        footer = {
            "",
            "RUN is a number, 'last', a name, or the beginning of a run's hash; ITEM is a position from 1 or a sample's id.",
            "",
            "Examples:",
            "  nudge show last",
            "  nudge show last 3",
            "  nudge show 2 Age/17 --unfolded",
            "  nudge show last --where 'label_confidence>=.9'",
            "  nudge show last --errors simple",
            "  nudge show last --bibtex > refs.bib"
        })
final class ShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "ITEM", arity = "0..1", description = "Which item of it.")
    private @Nullable String item;

    @Option(names = "--unfolded", description = "Show long conversations in front of the question too.")
    private boolean unfolded;

    @Option(
            names = "--bibtex",
            description = "What to cite for the run: its data, conditions and statistics, as BibTeX.")
    private boolean bibtex;

    @Option(
            names = "--errors",
            paramLabel = "KIND",
            description = "simple: standard errors in the forms that others report, beside Nudge's own.")
    private String errors = "";

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "Figures of the items with NAME=VALUE or NAME>=NUMBER alone, made anew; nothing is asked.")
    private String part = "";

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            var whole = nudge.stored(run);
            var stored = part.isEmpty() ? whole : whole.part(part);
            var style = context.screen().style();
            var which = item;
            if (bibtex) {
                context.screen().out().print(Citations.bibtex(stored.report()));
                context.screen().out().flush();
                return ExitCode.DONE;
            }
            if (!errors.isEmpty()) {
                checkErrors();
                context.screen().print(stored.simpleErrors().lines(style));
                return ExitCode.DONE;
            }
            if (which == null) {
                context.screen().print(stored.lines(style));
                context.screen().print(RunDetails.of(style, stored));
                context.screen().print(RunDetails.origin(style, nudge.store().find(run)));
                return ExitCode.DONE;
            }
            var result = which.matches("\\d+")
                    ? stored.run().result(Integer.parseInt(which))
                    : stored.run().result(which);
            context.screen().print(unfolded ? TextView.openUnfolded(style, result) : TextView.open(style, result));
            return ExitCode.DONE;
        }
    }

    private void checkErrors() {
        if (!errors.equals("simple")) {
            throw Nearest.unknown("kind of errors", errors, List.of("simple"));
        }
    }
}
