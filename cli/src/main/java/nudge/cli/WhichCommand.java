package nudge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nudge.Nudge;
import nudge.PhraseReport;
import nudge.prompt.Condition;
import nudge.run.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves the phrases of a nudge out, one after the other. */
@Command(
        name = "which",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tell which phrases of a nudge carry it: ask it with and without each, beside Q and the placebo.",
        footer = {
            "",
            "It is an ordinary run: what is in the store is not asked again; the same command goes on where it was stopped.",
            "",
            "Examples:",
            "  nudge which bbq-mini --condition Q+IF --limit 40",
            "  nudge which bbq-mini --model sim:if=0,word.fair=.5 --condition 'instruct: Please be fair, and take your time.'"
        })
final class WhichCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "TASK", description = "The task, as 'nudge tasks' names it.")
    private String task = "";

    @Option(
            names = {"-c", "--condition"},
            required = true,
            paramLabel = "NAME",
            description = "The nudge: Q+IF, or 'instruct: TEXT' for words of your own.")
    private String condition = "";

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "The figure, as files name it. Default: the task's first primary one.")
    private String metric = "";

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    @Mixin
    private BudgetMixin budget = new BudgetMixin();

    WhichCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(options.over(context.settings()))) {
            var wished = options.over(nudge.task(task));
            var report = ask(nudge, wished, nudge.registry().condition(condition));
            context.screen().print(report.lines(context.screen().style()));
            return Live.exitCode(report.run(), context.screen());
        }
    }

    private PhraseReport ask(Nudge nudge, Task wished, Condition whole) throws InterruptedException {
        var carriedOut = budget.over(options.carriedOut(nudge));
        return nudge.which(
                wished,
                whole,
                metric,
                (asked, conditions) -> Live.watch(
                        context.screen(), listener -> nudge.run(asked, conditions, carriedOut, List.of(listener))));
    }
}
