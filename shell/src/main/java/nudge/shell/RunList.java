package nudge.shell;

import java.util.List;
import java.util.Locale;
import nudge.store.RunEntry;
import nudge.view.Listing;
import nudge.view.Showable;

/** The runs of the store as a table, newest last. */
final class RunList {
    private static final int MOST = 40;

    private RunList() {}

    static Showable of(List<RunEntry> runs) {
        if (runs.isEmpty()) {
            return Showable.of(style -> List.of("No runs yet. Start one: run(task(\"bbq-mini\").limit(8))"));
        }
        var rows = runs.stream()
                .skip(Math.max(0, runs.size() - MOST))
                .map(RunList::row)
                .toList();
        return Showable.of(style ->
                Listing.of(style, List.of("RUN", "TASK", "MODEL", "DONE", "STATE", "NAME", "CONDITIONS"), rows));
    }

    private static List<String> row(RunEntry run) {
        var state = run.isFinished() ? "done" : run.state().toLowerCase(Locale.ROOT);
        return List.of(
                Integer.toString(run.number()),
                run.task(),
                run.model(),
                run.done() + "/" + run.items(),
                run.failed() == 0 ? state : state + ", " + run.failed() + " failed",
                run.name(),
                String.join(", ", run.conditions()));
    }
}
