package nudge;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.PromptPack;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.Task;
import nudge.run.TaskDefinition;
import nudge.view.PromptPreview;

/** Prompts as they would be sent, formed without a model. */
final class Previews {
    private Previews() {}

    static PromptPreview of(Task task, Condition condition, PromptPack pack, Settings settings) {
        var formed = formed(task, pack, settings);
        var prompt = formed.under(condition);
        return new PromptPreview(condition.name(), formed.under(Condition.Q), prompt);
    }

    /** The task's first prompt under no intervention. */
    static FormedPrompt formed(Task task, PromptPack pack, Settings settings) {
        var definition = task.definition();
        var samples = task.samples(definition.dataset(settings.data()).samples());
        if (samples.isEmpty()) {
            throw new DataException("Task '" + task.name() + "' has no sample here. See: nudge data list");
        }
        var reading = task.chosenReading().orElseGet(() -> definition.defaultReading(able(settings)));
        return definition
                .form(samples.get(0), new Forming(pack, definition.family(), reading, 0))
                .get(0);
    }

    /** Whether a task with data of its own can be asked under a condition, as far as its first sample tells. */
    static boolean isThere(TaskDefinition task, Condition condition, PromptPack pack) {
        try {
            var sample = task.dataset(DataFolders.NONE).samples().get(0);
            task.form(sample, new Forming(pack, task.family(), task.readings().get(0), 0))
                    .get(0)
                    .under(condition);
            return true;
        } catch (UsageException lacksWords) {
            return false;
        }
    }

    /** A model that can do everything, as the local one can. */
    private static ModelInfo able(Settings settings) {
        return new ModelInfo(
                settings.model(),
                "",
                "",
                ModelKind.MODEL,
                DialogueFormat.CHAT,
                Set.copyOf(List.of(Capability.values())),
                new TreeMap<>());
    }
}
