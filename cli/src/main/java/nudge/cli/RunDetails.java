package nudge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.RunHandle;
import nudge.store.RunEntry;
import nudge.view.Listing;
import nudge.view.SafeText;
import nudge.view.Style;

/** What of a run stands in no file, since it is not the same twice: tokens, time, requests. */
final class RunDetails {
    private RunDetails() {}

    /** Where a run was imported from; nothing for one of this store's own. */
    static List<String> origin(Style style, RunEntry run) {
        return run.origin().isEmpty()
                ? List.of()
                : List.of(SafeText.line(style, "Imported: it is " + run.origin() + "."));
    }

    static List<String> of(Style style, RunHandle handle) {
        var rows = new ArrayList<List<String>>();
        handle.report()
                .conditions()
                .forEach((name, condition) -> rows.add(List.of(
                        name,
                        String.valueOf(condition.asked()),
                        String.valueOf(condition.tokens().prompt()),
                        String.valueOf(condition.tokens().evaluated()),
                        String.valueOf(condition.tokens().generated()),
                        String.format(Locale.ROOT, "%.1f s", condition.millis() / 1000.0))));
        var heading = List.of("COST", "ASKED", "PROMPT TOKENS", "OF THOSE EVALUATED", "WRITTEN", "MODEL TIME");
        return Listing.of(style, heading, rows);
    }
}
