package nudge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.Suite;
import nudge.prompt.Condition;
import nudge.run.RunOptions;
import nudge.run.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One run, live, and its result. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ask a model a task's samples under several conditions, live, and show what each nudge does.",
        footer = {
            "",
            "What is in the store is not asked again; the same command goes on where it was stopped.",
            "Exit code: 0 all done, or stopped by --stop-when, 1 some items failed (listed) or the run broke off (a full",
            "disk; what is done is kept), 2 wrong usage, 3 nothing could be run, 4 the budget is spent before all was",
            "done, 130 Ctrl-C.",
            "",
            "Examples:",
            "  nudge run occupations-mini",
            "  nudge run all --limit 30                     every task at hand, and a page to read: nudge-report.html",
            "  nudge run bbq-mini --limit 40 --conditions Q,Q+CONTROL,Q+IF,Q+IF+CoT,HHH:2",
            "  nudge run bbq/age --data DIR --limit 40 --seed 7 --format json --out r.json",
            "  nudge run bbq-mini --conditions Q,Q+IF --stop-when 'bias_ambig_prob Q+IF - Q excludes 0'",
            "  nudge run choices:mine.jsonl --model gguf:model.gguf --reading letter-rotated",
            "  nudge run bbq/age --data DIR --model openai:NAME --price input=0.15,output=0.6 --max-cost 2"
        })
final class RunCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "1..*",
            paramLabel = "TASK",
            description = {
                "The task, as 'nudge tasks' names it, or choices:FILE. Several are asked one after another",
                "and end in one report; 'all' is every task whose data are at hand."
            })
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = {"-c", "--conditions"},
            paramLabel = "LIST",
            split = ",",
            description = "Conditions, such as Q,Q+CONTROL,Q+IF,Q+IF+CoT,HHH. Default: the task's own.")
    private String[] conditions = {};

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    @Option(
            names = "--dry-run",
            description = "Ask nothing; show requests, tokens, money and time, and the first prompt of each condition.")
    private boolean dryRun;

    @Mixin
    private BudgetMixin budget = new BudgetMixin();

    @Option(
            names = "--format",
            paramLabel = "F",
            description =
                    "text, json, csv, html, answers or markdown; of several tasks no csv, no answers. Default: text.")
    private String format = "text";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the result to a file.")
    private @Nullable Path out;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(options.over(context.settings()))) {
            if (Suite.isAskedFor(tasks) || format.equals(SuiteOutput.MARKDOWN)) {
                return together(nudge);
            }
            var output = Output.of(nudge, context.screen(), format, out);
            var wished = options.over(nudge.task(tasks.get(0)));
            var asked = nudge.conditions(wished, conditions);
            if (dryRun) {
                var told = nudge.dryRun(wished, asked, carriedOut(nudge));
                context.screen().print(told.lines(context.screen().style()));
                return ExitCode.DONE;
            }
            return run(nudge, wished, asked, output);
        }
    }

    private int together(Nudge nudge) throws InterruptedException {
        var output = SuiteOutput.of(context.screen(), format, out);
        var suite = Suite.of(nudge, tasks, options::over, conditions);
        var asked = new RunTogether(nudge, context.screen(), carriedOut(nudge));
        return dryRun ? asked.tell(suite) : asked.run(suite, output);
    }

    private int run(Nudge nudge, Task wished, List<Condition> asked, Output output) throws InterruptedException {
        var handle = start(nudge, wished, asked);
        output.write(handle);
        return Live.exitCode(handle, context.screen());
    }

    private RunHandle start(Nudge nudge, Task wished, List<Condition> asked) throws InterruptedException {
        return Live.watch(context.screen(), listener -> nudge.run(wished, asked, carriedOut(nudge), List.of(listener)));
    }

    private RunOptions carriedOut(Nudge nudge) {
        return budget.over(options.carriedOut(nudge));
    }
}
