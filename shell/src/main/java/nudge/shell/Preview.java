package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
import nudge.prompt.Condition;
import nudge.run.Task;
import nudge.view.SafeText;
import nudge.view.Showable;

/** What would be sent for a task's first sample under several conditions, one below the other. */
final class Preview {
    private Preview() {}

    static Showable of(Nudge nudge, Task task, List<Condition> conditions) {
        var names = conditions.stream().map(Condition::name).toList();
        var previews = conditions.stream()
                .map(condition -> nudge.preview(task, condition))
                .toList();
        return Showable.of(style -> {
            var lines = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                if (i > 0) {
                    lines.add("");
                }
                lines.add(SafeText.line(style, names.get(i)));
                lines.addAll(previews.get(i).lines(style));
            }
            return lines;
        });
    }
}
