package nudge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows prompts before anything is asked. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Show a task's first prompt under each condition, slots named and holes marked. Asks nothing.",
        footer = {"", "Example:", "  nudge preview bbq-mini --conditions Q,Q+IF+CoT"})
final class PreviewCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private AskedMixin asked = new AskedMixin();

    @Mixin
    private RunOptionsMixin options = new RunOptionsMixin();

    PreviewCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(options.over(context.settings()))) {
            var wished = asked.task(nudge, options);
            var style = context.screen().style();
            for (var condition : asked.conditions(nudge, wished)) {
                context.screen().print(java.util.List.of("", "== " + condition.name()));
                context.screen().print(nudge.preview(wished, condition).lines(style));
            }
            return ExitCode.DONE;
        }
    }
}
