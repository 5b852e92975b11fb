package nudge.cli;

import nudge.run.Budget;
import nudge.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run may spend. */
final class BudgetMixin {
    @Option(
            names = "--max-cost",
            paramLabel = "DOLLARS",
            description = "Stop before this start of the run costs more. Needs prices; see --price.")
    private @Nullable Double maxCost;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "Stop before this start of the run takes more tokens, in and out together. (For the length of"
                    + " drawn text: --max-new-tokens.)")
    private @Nullable Long maxTokens;

    /** How a run is carried out, with what was said here. */
    RunOptions over(RunOptions options) {
        var budget = Budget.NONE;
        if (maxCost != null) {
            budget = budget.withDollars(maxCost);
        }
        if (maxTokens != null) {
            budget = budget.withTokens(maxTokens);
        }
        return options.withBudget(budget);
    }
}
