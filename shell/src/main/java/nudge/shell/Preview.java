package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.prompt.Prompt;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.run.Task;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.TextView;

/** What would be sent for a task's first sample, before anything is asked. */
final class Preview {
    private Preview() {}

    static Showable of(Nudge nudge, Task task, List<Condition> conditions) {
        var formed = first(nudge, task);
        var prompts = conditions.stream().map(formed::under).toList();
        return Showable.of(style -> lines(style, conditions, prompts));
    }

    private static FormedPrompt first(Nudge nudge, Task task) {
        var definition = task.definition();
        var samples = task.selection()
                .of(definition.dataset(nudge.settings().data()).samples());
        if (samples.isEmpty()) {
            throw new UsageException("Task '" + task.name() + "' has no such sample, so there is nothing to preview.");
        }
        var reading = task.chosenReading()
                .orElseGet(() -> definition.defaultReading(nudge.model().info()));
        var formed = definition.form(samples.get(0), new Forming(nudge.pack(), definition.family(), reading, 0));
        return formed.stream()
                .filter(prompt -> prompt.name().equals(FormedPrompt.MAIN))
                .findFirst()
                .or(() -> formed.stream().findFirst())
                .orElseThrow(() -> Nearest.unknown("prompt", FormedPrompt.MAIN, List.of()));
    }

    private static List<String> lines(Style style, List<Condition> conditions, List<Prompt> prompts) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < prompts.size(); i++) {
            lines.add((i == 0 ? "" : "\n") + SafeText.line(style, conditions.get(i).name()));
            lines.addAll(
                    i == 0
                            ? TextView.preview(style, prompts.get(0))
                            : TextView.preview(style, prompts.get(0), prompts.get(i)));
        }
        return String.join("\n", lines).lines().toList();
    }
}
