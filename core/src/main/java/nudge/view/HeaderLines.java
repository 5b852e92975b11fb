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
        facts.add(Paint.BOLD.on(style, SafeText.line(style, header.subject())));
        facts.add(samples
                + (samples == 1 ? " sample x " : " samples x ")
                + header.conditions().size()
                + (header.conditions().size() == 1 ? " condition" : " conditions"));
        facts.add(SafeText.line(style, model.reference())
                + (model.kind().mark().isEmpty()
                        ? ""
                        : " " + Paint.LOUD.on(style, "[" + model.kind().mark() + "]")));
        facts.add("read by " + header.reading().label());
        facts.add("prompts " + SafeText.line(style, header.pack().name()));
        facts.add("seed " + header.seed());
        if (header.chains() > 1) {
            facts.add(header.chains() + " chains");
        }
        var lines = new ArrayList<>(Facts.joined(style, facts));
        header.notes().forEach(note -> lines.addAll(Hanging.of(style, "  ! ", note)));
        return List.copyOf(lines);
    }
}
