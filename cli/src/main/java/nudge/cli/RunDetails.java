package nudge.cli;

import java.util.List;
import nudge.RunHandle;
import nudge.store.RunEntry;
import nudge.view.SafeText;
import nudge.view.Style;
import nudge.view.TextView;

/** What of a run stands in no file, since it is not the same twice: requests, tokens, money, time. */
final class RunDetails {
    private RunDetails() {}

    /** Where a run was imported from; nothing for one of this store's own. */
    static List<String> origin(Style style, RunEntry run) {
        return run.origin().isEmpty()
                ? List.of()
                : List.of(SafeText.line(style, "Imported: it is " + run.origin() + "."));
    }

    static List<String> of(Style style, RunHandle handle) {
        return handle.costs().lines(style);
    }

    /** One line for the end of a run. */
    static String line(RunHandle handle) {
        return "Asked: " + TextView.cost(handle.run().snapshot().costs()) + ".";
    }
}
