package nudge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nudge.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Go on with a run that was stopped: the command that began it, without its arguments.",
        footer = {
            "",
            "Model, server, prompts, data, threads and the like are as then; keys are read anew from where they were.",
            "Exit code: as of 'nudge run'.",
            "",
            "Example:",
            "  nudge resume last"
        })
final class ResumeCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "RUN", description = "Which run: a number, 'last', a name.")
    private String run = "";

    @Option(names = "--concurrency", paramLabel = "C", description = "Requests at once. Default: as then.")
    private @Nullable Integer concurrency;

    @Mixin
    private BudgetMixin budget = new BudgetMixin();

    ResumeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(context.settings())) {
            var output = Output.of(nudge, context.screen(), "text", null);
            var said = concurrency;
            var handle = Live.watch(
                    context.screen(),
                    listener -> nudge.resume(
                            run,
                            as -> budget.over(RunOptions.DEFAULTS.withConcurrency(said == null ? as : said)),
                            List.of(listener)));
            output.write(handle);
            return Live.exitCode(handle, context.screen());
        }
    }
}
