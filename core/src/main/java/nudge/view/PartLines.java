package nudge.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;

/** One part of a turn: the name of its slot, then its text, or its hole and what was filled in. */
final class PartLines {
    private final Style style;
    private final Map<String, List<Part>> known;
    private final Optional<String> as;
    private final Optional<Completion> completion;

    private PartLines(
            Style style, Map<String, List<Part>> known, Optional<String> as, Optional<Completion> completion) {
        this.style = style;
        this.known = known;
        this.as = as;
        this.completion = completion;
    }

    /** Parts as they are. */
    static PartLines plain(Style style) {
        return new PartLines(style, Map.of(), Optional.empty(), Optional.empty());
    }

    /** Parts marked where they are not as in another prompt. */
    static PartLines against(Style style, Prompt reference) {
        var known = new LinkedHashMap<String, List<Part>>();
        reference.turns().stream().flatMap(turn -> turn.parts().stream()).forEach(part -> known.computeIfAbsent(
                        part.name(), name -> new ArrayList<>())
                .add(part));
        return new PartLines(style, known, Optional.empty(), Optional.empty());
    }

    /** These, with what a completion filled in. */
    PartLines filled(Completion filled) {
        return new PartLines(style, known, as, Optional.of(filled));
    }

    /** These, where texts that are as in the other prompt are only named as so. */
    PartLines shortAs(String name) {
        return new PartLines(style, known, Optional.of(name), completion);
    }

    /** The names of the parts of the prompt that is compared with. */
    Set<String> known() {
        return known.keySet();
    }

    /** A part that begins a turn. */
    List<String> first(Part part, int gutter) {
        return lines(part, text(part), gutter);
    }

    /** A part behind another: a line end at its beginning ends the other's line and is no line of its own. */
    List<String> next(Part part, int gutter) {
        var text = text(part);
        return lines(part, text.startsWith("\n") ? text.substring(1) : text, gutter);
    }

    private List<String> lines(Part part, String text, int gutter) {
        var name = Columns.cut(SafeText.line(style, part.name()), gutter, style.sign("…", "~"));
        var bar = style.sign(" │ ", " | ");
        int room = style.width() - gutter - 3 - Columns.of(bar);
        var blank = " ".repeat(gutter + 3);
        var named = false;
        var lines = new ArrayList<String>();
        for (var line : Columns.wrap(text, room)) {
            boolean names = !named && (!line.isEmpty() || text.isEmpty());
            var head = names ? " " + mark(part) + " " + Columns.left(Paint.DIM.on(style, name), gutter) : blank;
            named = named || names;
            lines.add((head + Paint.DIM.on(style, bar) + (part.isHole() ? Paint.NAME.on(style, line) : line))
                    .stripTrailing());
        }
        return lines;
    }

    private String mark(Part part) {
        if (known.isEmpty()) {
            return " ";
        }
        var others = known.get(part.name());
        if (others == null) {
            return Paint.GOOD.on(style, "+");
        }
        return others.contains(part) ? " " : Paint.LOUD.on(style, "~");
    }

    /** The text of a part, or its hole in words; safe to show. */
    String text(Part part) {
        if (part.isHole()) {
            return hole(part);
        }
        boolean same = known.getOrDefault(part.name(), List.of()).contains(part);
        if (same && as.isPresent() && part.text().strip().contains("\n")) {
            return style.sign("‹as under ", "<as under ") + SafeText.line(style, as.orElse("")) + style.sign("›", ">");
        }
        return SafeText.lines(style, part.text());
    }

    private String hole(Part part) {
        var name = SafeText.line(style, part.name());
        var asked = part.options().isEmpty() ? "write " + name : "choose " + name + ": " + options(part.options());
        var hole = style.sign("‹", "<") + asked + style.sign("›", ">");
        var fill = completion.flatMap(filled -> filled.fill(part.name())).map(Fill::text);
        if (fill.isEmpty()) {
            return hole;
        }
        var text = SafeText.lines(style, fill.orElse(""));
        return hole + (part.options().isEmpty() ? "\n" + text : " " + style.sign("→", "->") + " " + text.strip());
    }

    private String options(List<Option> options) {
        return options.stream()
                .map(option -> SafeText.line(style, option.text()))
                .map(text -> text.length() == 1 ? "(" + text + ")" : text)
                .collect(Collectors.joining("|"));
    }
}
