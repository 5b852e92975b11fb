package nudge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two conditions of a stored run. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compare two conditions of a stored run, pair by pair: B - A for every metric.",
        footer = {
            "",
            "Examples:",
            "  nudge compare last Q Q+IF",
            "  nudge compare last Q Q+IF --flips",
            "  nudge compare last Q+IF Q+CoT --interaction"
        })
final class CompareCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run: a number, 'last', a name.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "A", description = "The condition that is subtracted.")
    private String a = "";

    @Parameters(index = "2", paramLabel = "B", description = "The condition that it is subtracted from.")
    private String b = "";

    @Option(names = "--flips", description = "Also list the items whose answer changed.")
    private boolean flips;

    @Option(
            names = "--interaction",
            description =
                    "What A and B do together beyond what each does alone, where the run has all four conditions.")
    private boolean interaction;

    CompareCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(context.settings())) {
            var stored = nudge.stored(run);
            var style = context.screen().style();
            var first = nudge.registry().conditionName(a);
            var second = nudge.registry().conditionName(b);
            context.screen()
                    .print((interaction ? stored.interaction(first, second) : stored.compare(first, second))
                            .lines(style));
            if (flips) {
                context.screen().print(stored.flips(first, second).lines(style));
            }
            return ExitCode.DONE;
        }
    }
}
