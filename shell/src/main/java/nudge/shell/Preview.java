package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nudge.Nudge;
import nudge.prompt.Condition;
import nudge.run.Task;
import nudge.view.PromptPreview;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;

/** What would be sent for a task's first sample under several conditions, one below the other. */
final class Preview extends Showable {
    private final List<PromptPreview> previews;

    private Preview(List<PromptPreview> previews) {
        this.previews = List.copyOf(previews);
    }

    static Preview of(Nudge nudge, Task task, List<Condition> conditions) {
        return new Preview(conditions.stream()
                .map(condition -> nudge.preview(task, condition))
                .toList());
    }

    String html() {
        return previews.stream().map(PromptPreview::html).collect(Collectors.joining());
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<String>();
        for (var preview : previews) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(SafeText.line(style, preview.condition()));
            lines.addAll(preview.lines(style));
        }
        return lines;
    }
}
