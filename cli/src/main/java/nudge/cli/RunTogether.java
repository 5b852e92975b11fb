package nudge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.Suite;
import nudge.data.NudgeException;
import nudge.run.RunOptions;
import nudge.view.SafeText;
import nudge.view.SuiteReport;
import nudge.view.View;

/** Several tasks, one run after another; what one of them lacks stops none of the others. */
final class RunTogether {
    private final Nudge nudge;
    private final Screen screen;
    private final RunOptions options;

    RunTogether(Nudge nudge, Screen screen, RunOptions options) {
        this.nudge = nudge;
        this.screen = screen;
        this.options = options;
    }

    /** What all of it would ask and cost. */
    int tell(Suite suite) {
        for (var member : suite.members()) {
            screen.print(
                    nudge.dryRun(member.task(), member.conditions(), options).lines(screen.style()));
        }
        tellLeftOut(suite);
        return ExitCode.DONE;
    }

    int run(Suite suite, SuiteOutput output) throws InterruptedException {
        var done = new ArrayList<View.Shown>();
        var told = suite;
        int worst = ExitCode.DONE;
        int at = 0;
        var left = Optional.of(options);
        for (var member : suite.members()) {
            at++;
            note(at + " of " + suite.members().size() + ": " + member.task().name());
            try {
                var handle = watched(member, left.get());
                int code = Live.exitCode(handle, screen);
                worst = Math.max(worst, code);
                if (handle.report().done() > 0) {
                    done.add(new View.Shown(handle.report(), handle.run().results(), screen.style()));
                    if (output.showsRuns()) {
                        screen.print(handle.lines(screen.style()));
                    }
                }
                left = spent(left.get(), handle);
                if (code == ExitCode.INTERRUPTED || code == ExitCode.BUDGET_SPENT || left.isEmpty()) {
                    break;
                }
            } catch (NudgeException cannotBeAsked) {
                told = told.without(member, cannotBeAsked);
            }
        }
        if (done.isEmpty() || !output.showsRuns()) {
            tellLeftOut(told);
        }
        if (done.isEmpty()) {
            return Math.max(worst, ExitCode.NOTHING_RUN);
        }
        var leftOut = new TreeMap<String, String>();
        told.leftOut().forEach(each -> leftOut.put(each.what(), each.why()));
        output.write(new SuiteReport(done, leftOut));
        return worst;
    }

    private RunHandle watched(Suite.Member member, RunOptions now) throws InterruptedException {
        return Live.watch(screen, listener -> nudge.run(member.task(), member.conditions(), now, List.of(listener)));
    }

    /** The same with what that run left of the budget; nothing where all is spent. */
    private static Optional<RunOptions> spent(RunOptions options, RunHandle handle) {
        return options.budget().less(handle.run().costs().total()).map(options::withBudget);
    }

    private void tellLeftOut(Suite suite) {
        suite.leftOut().forEach(left -> note("Not asked: " + left.what() + ": " + left.why()));
    }

    private void note(String line) {
        screen.err().println(SafeText.line(screen.style(), line));
        screen.err().flush();
    }
}
