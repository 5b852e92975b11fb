package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.RunHeader;

/** What a run is, in a line or two, with what a reader must know. */
final class HeaderLines {
    private HeaderLines() {}

    static List<String> of(Style style, RunHeader header) {
        var model = header.model();
        int samples = header.order().size();
        var facts = new ArrayList<String>();
        facts.add(Paint.BOLD.on(style, "run " + header.number()));
        facts.add(Paint.BOLD.on(style, SafeText.line(style, header.task())));
        facts.add(samples
                + (samples == 1 ? " sample x " : " samples x ")
                + header.conditions().size()
                + (header.conditions().size() == 1 ? " condition" : " conditions"));
        facts.add(SafeText.line(style, model.reference()));
        if (!model.kind().mark().isEmpty()) {
            facts.add(Paint.LOUD.on(style, "[" + model.kind().mark() + "]"));
        }
        facts.add("read by " + header.reading().label());
        facts.add("prompts " + SafeText.line(style, header.pack().name()));
        facts.add("seed " + header.seed());
        if (header.chains() > 1) {
            facts.add(header.chains() + " chains");
        }
        var lines = new ArrayList<>(joined(style, facts));
        header.notes().forEach(note -> lines.addAll(Hanging.of(style, "  ! ", note)));
        return List.copyOf(lines);
    }

    /** The facts with dots between, broken only between them. */
    private static List<String> joined(Style style, List<String> facts) {
        var dot = style.sign(" · ", " - ");
        var lines = new ArrayList<String>();
        var line = "";
        for (var fact : facts) {
            var longer = line.isEmpty() ? " " + fact : line + dot + fact;
            if (!line.isEmpty() && Columns.of(longer) > style.width()) {
                lines.add(line);
                longer = "   " + fact;
            }
            line = longer;
        }
        lines.add(line);
        return lines.stream()
                .map(each -> Columns.of(each) > style.width() ? Columns.cut(each, style.width(), "") : each)
                .toList();
    }
}
