package nudge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Loads what a usual start loads, for the class-data archive. Asks nothing, writes nothing. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.DONE;
    }
}
