package nudge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nudge.Drilldown;
import nudge.Nudge;
import nudge.RunHandle;
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
            "  nudge show last --by template --effect Q+IF",
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

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            description = "Break the run down: template, stereotyped_group, category or another group of its samples.")
    private String by = "";

    @Option(names = "--metric", paramLabel = "NAME", description = "With --by: the metric, such as p_unknown_ambig.")
    private String metric = "";

    @Option(
            names = "--effect",
            paramLabel = "CONDITION",
            description = "With --by: the largest effects of this condition first.")
    private String effect = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "With --by: so many rows at most; 0 for all. Default: 20.")
    private int most = 20;

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
            if (!by.isEmpty()) {
                context.screen().print(drilldown(nudge, stored).lines(style));
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

    private Drilldown drilldown(Nudge nudge, RunHandle stored) {
        var all = metric.isEmpty() ? stored.by(by) : stored.by(by).metric(metric);
        var ordered = effect.isEmpty() ? all : all.effect(nudge.registry().conditionName(effect));
        return most == 0 ? ordered.all() : ordered.first(most);
    }

    private void checkErrors() {
        if (!errors.equals("simple")) {
            throw Nearest.unknown("kind of errors", errors, List.of("simple"));
        }
    }
}
