package nudge.cli;

import java.util.concurrent.Callable;
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
            "  nudge show 2 Age/17 --unfolded"
        })
final class ShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "ITEM", arity = "0..1", description = "Which item of it.")
    private @Nullable String item;

    @Option(names = "--unfolded", description = "Show long conversations in front of the question too.")
    private boolean unfolded;

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            var stored = nudge.stored(run);
            var style = context.screen().style();
            var which = item;
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
}
