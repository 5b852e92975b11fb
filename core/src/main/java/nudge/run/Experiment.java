package nudge.run;

import java.util.HashSet;
import java.util.List;
import nudge.data.UsageException;
import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.PromptPack;

/**
 * What is asked of one model: one cell of a grid. The first condition is the reference of comparisons.
 *
 * @param task with its selection
 * @param conditions at least one, names unique
 * @param pack the words, over the built-in ones
 * @param sampling how reasoning is drawn
 * @param samplingSeed seed of the draws; the order of items has the task's own
 * @param floor how many samples are asked twice under the first condition; 0 for none
 */
public record Experiment(
        Task task, List<Condition> conditions, PromptPack pack, Sampling sampling, long samplingSeed, int floor) {
    /** Without an A/A floor, unless the task asks for one. */
    public Experiment(Task task, List<Condition> conditions, PromptPack pack, Sampling sampling, long samplingSeed) {
        this(task, conditions, pack, sampling, samplingSeed, task.floorCount().orElse(0));
    }

    public Experiment {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new UsageException("A run needs at least one condition, such as Q.");
        }
        var seen = new HashSet<String>();
        for (var condition : conditions) {
            if (!seen.add(condition.name())) {
                throw new UsageException(
                        "Condition '" + condition.name() + "' is named twice in one run. Name it once.");
            }
        }
    }
}
