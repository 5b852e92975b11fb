package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.model.Costs;
import nudge.model.RunCosts;
import nudge.run.Amounts;

/** What a run has cost: in one line, and as a table by condition. */
final class CostLines {
    private static final List<String> HEADING =
            List.of("COST", "REQUESTS", "STORED", "TOKENS IN", "CACHED", "OUT", "MONEY", "MODEL TIME");

    private CostLines() {}

    /** {@code 96 requests (2 again, 1 refused), 12 from the store; 61k tokens in (48k cached), 640 out; $0.012}. */
    static String line(Costs costs) {
        var line = new StringBuilder(counted(costs.requests(), "request"));
        var troubles = new ArrayList<String>();
        if (costs.retries() > 0) {
            troubles.add(costs.retries() + " again");
        }
        if (costs.refusals() > 0) {
            troubles.add(costs.refusals() + " refused");
        }
        if (!troubles.isEmpty()) {
            line.append(" (").append(String.join(", ", troubles)).append(')');
        }
        if (costs.stored() > 0) {
            line.append(", ").append(costs.stored()).append(" from the store");
        }
        var tokens = costs.tokens();
        if (tokens.all() > 0) {
            line.append("; ").append(Amounts.count(tokens.prompt())).append(" tokens in");
            if (tokens.cached() > 0) {
                line.append(" (").append(Amounts.count(tokens.cached())).append(" cached)");
            }
            line.append(", ").append(Amounts.count(tokens.generated())).append(" out");
        }
        if (costs.isPriced()) {
            line.append("; ").append(Amounts.dollars(costs.dollars()));
        }
        return line.toString();
    }

    /** A row a condition, the sum of several, and what went wrong on the way. */
    static List<String> table(Style style, RunCosts costs) {
        if (costs.byCondition().isEmpty()) {
            return List.of("What this run cost was not recorded: it was run by an older Nudge.");
        }
        var rows = new ArrayList<List<String>>();
        costs.byCondition().forEach((name, of) -> rows.add(row(name, of)));
        var all = costs.total();
        if (rows.size() > 1) {
            rows.add(row("all", all));
        }
        var lines = new ArrayList<>(Listing.narrow(style, HEADING, rows));
        var troubles = all.retries() + all.refusals() == 0
                ? ""
                : "; sent again: " + all.retries() + ", refused: " + all.refusals();
        lines.addAll(Prose.lines(style, "By the clock: " + seconds(costs.elapsedMillis()) + troubles + "."));
        return List.copyOf(lines);
    }

    private static List<String> row(String name, Costs costs) {
        var tokens = costs.tokens();
        return List.of(
                name,
                String.valueOf(costs.requests()),
                String.valueOf(costs.stored()),
                String.valueOf(tokens.prompt()),
                String.valueOf(tokens.cached()),
                String.valueOf(tokens.generated()),
                costs.isPriced() ? Amounts.dollars(costs.dollars()) : "-",
                seconds(costs.millis()));
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
