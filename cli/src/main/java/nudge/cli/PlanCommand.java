package nudge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much to ask to see an effect. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tell how much has to be asked to see an effect, and what that takes. Asks nothing.",
        footer = {
            "",
            "How much differences vary is taken from stored runs of the same task and conditions, else assumed; it says which.",
            "",
            "Examples:",
            "  nudge plan bbq-mini --conditions Q,Q+IF --effect .05",
            "  nudge plan bbq/age --data DIR -c Q,Q+CONTROL,Q+IF --effect .03 --metric p_unknown_ambig --model openai:NAME"
        })
final class PlanCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private AskedMixin asked = new AskedMixin();

    @Option(
            names = "--effect",
            required = true,
            paramLabel = "D",
            description = "The smallest difference that is to be seen, in the figure's own unit: .05.")
    private double effect;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "The figure, as files name it. Default: the task's first primary one.")
    private String metric = "";

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    PlanCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(options.over(context.settings()))) {
            var wished = asked.task(nudge, options);
            var conditions = asked.conditions(nudge, wished);
            var plan = nudge.plan(wished, conditions, effect, metric, options.carriedOut(nudge));
            context.screen().print(plan.lines(context.screen().style()));
            return ExitCode.DONE;
        }
    }
}
