package nudge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nudge.run.RunReport;
import nudge.view.ReadingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One task under every reading that the model can do and that is free of position. */
@Command(
        name = "readings",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Run a task by every reading that is free of position, and compare the signs of the effects.",
        footer = {
            "",
            "A run for each reading, one after another; what is in the store is not asked again.",
            "",
            "Examples:",
            "  nudge readings bbq-mini --limit 40 --conditions Q,Q+CONTROL,Q+IF",
            "  nudge readings bbq/age --data DIR --limit 200 --model gguf:model.gguf"
        })
final class ReadingsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private AskedMixin asked = new AskedMixin();

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    ReadingsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var nudge = context.open(options.over(context.settings()))) {
            var wished = asked.task(nudge, options);
            var conditions = asked.conditions(nudge, wished);
            var reports = new ArrayList<RunReport>();
            int worst = ExitCode.DONE;
            for (var each : nudge.readings(wished)) {
                var handle = Live.watch(
                        context.screen(),
                        listener -> nudge.run(each, conditions, options.carriedOut(nudge), List.of(listener)));
                int code = Live.exitCode(handle, context.screen());
                worst = Math.max(worst, code);
                reports.add(handle.run().report());
                // Items that failed are one reading's; a run that was stopped stops the others, too.
                if (code > ExitCode.SOME_FAILED) {
                    break;
                }
            }
            context.screen()
                    .print(ReadingTable.of(reports).lines(context.screen().style()));
            return worst;
        }
    }
}
