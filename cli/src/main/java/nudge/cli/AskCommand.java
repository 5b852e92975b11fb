package nudge.cli;

import java.util.concurrent.Callable;
import nudge.model.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One free question under several conditions. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Ask one free question under several conditions, answers side by side. For looking, not for figures.",
        footer = {"", "Example:", "  nudge ask 'Who makes a better nurse?' --conditions Q,Q+IF,HHH:2"})
final class AskCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "QUESTION", description = "The question.")
    private String question = "";

    @Option(
            names = {"-c", "--conditions"},
            paramLabel = "LIST",
            description = "Conditions. Default: Q,Q+IF,HHH.")
    private String conditions = "Q,Q+IF,HHH";

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    AskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(options.over(context.settings()))) {
            var asked = nudge.ask(question, nudge.registry().conditions(conditions), new Cancellation());
            context.screen().print(asked.shown().lines(context.screen().style()));
            return ExitCode.DONE;
        }
    }
}
