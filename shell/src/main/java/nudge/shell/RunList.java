package nudge.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nudge.store.RunEntry;
import nudge.view.Listing;
import nudge.view.Showable;

/** The runs of the store as a table, newest last. */
final class RunList {
    private static final int MOST = 40;

    private RunList() {}

    /** @param running numbers of the runs that go on in this session */
    static Showable of(List<RunEntry> runs, Set<Integer> running) {
        if (runs.isEmpty()) {
            return Showable.of(style -> List.of("No runs yet. Start one: run(task(\"bbq-mini\").limit(8))"));
        }
        var rows = runs.stream()
                .skip(Math.max(0, runs.size() - MOST))
                .map(run -> row(run, running.contains(run.number())))
                .toList();
        return Showable.of(style ->
                Listing.of(style, List.of("RUN", "TASK", "MODEL", "DONE", "STATE", "NAME", "CONDITIONS"), rows));
    }

    private static List<String> row(RunEntry run, boolean goesOn) {
        var state = goesOn ? "RUNNING" : run.isFinished() ? "done" : notHere(run.state());
        return List.of(
                Integer.toString(run.number()),
                run.task(),
                run.model(),
                run.done() + "/" + run.items(),
                run.failed() == 0 ? state : state + ", " + run.failed() + " failed",
                run.name(),
                String.join(", ", run.conditions()) + (run.origin().isEmpty() ? "" : " (" + run.origin() + ")"));
    }

    /** A run that is not of this session may be one that was killed, or go on in another process. */
    private static String notHere(String state) {
        return state.equals("RUNNING") ? "not finished" : state.toLowerCase(Locale.ROOT);
    }
}
