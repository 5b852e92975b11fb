package nudge.cli;

import java.util.concurrent.Callable;
import nudge.repl.WarmUp;
import picocli.CommandLine.Command;

/** Loads what a usual start loads, for the class-data archive. Asks nothing, writes nothing that stays. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private final Context context;

    WarmUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var nudge = context.open(context.settings())) {
            WarmUp.run(nudge, context.settings().clock());
        }
        nudge.kernel.WarmUp.run(
                () -> context.open(context.settings()), context.settings().clock());
        return ExitCode.DONE;
    }
}
