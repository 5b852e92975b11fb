package nudge;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nudge.data.DataException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.PromptPack;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.Task;
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
