package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/**
 * A prompt turn by turn: each text beside the name of its slot, each hole marked, and with a completion what was written
 * into it. Against another prompt, {@code +} stands before what is new and {@code ~} before what reads differently.
 */
final class PromptLines {
    /** How much of a long prompt is shown. */
    enum Depth {
        /** Turns far before the question are counted, not shown. */
        FOLDED,
        FULL
    }

    private static final int MOST_TURNS = 8;

    private final Style style;
    private final Depth depth;
    private final PartLines parts;

    /** @param parts how the parts of a turn are shown */
    PromptLines(Style style, Depth depth, PartLines parts) {
        this.style = style;
        this.depth = depth;
        this.parts = parts;
    }

    List<String> of(Prompt prompt) {
        int gutter = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .mapToInt(part -> Columns.of(SafeText.line(style, part.name())))
                .max()
                .orElse(0);
        int fold = depth == Depth.FULL ? 0 : Math.max(0, prompt.turns().size() - MOST_TURNS);
        var lines = new ArrayList<String>();
        if (fold > 0) {
            lines.addAll(folded(prompt.turns().subList(0, fold)));
        }
        prompt.turns().stream()
                .skip(fold)
                .forEach(turn -> lines.addAll(turn(turn, Math.min(gutter, style.width() / 4))));
        lines.addAll(gone(prompt));
        return lines;
    }

    private List<String> folded(List<Turn> turns) {
        int words = turns.stream()
                .map(Turn::text)
                .mapToInt(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length)
                .sum();
        long spoken = turns.stream().filter(turn -> turn.role() != Role.BREAK).count();
        return Hanging.of(
                style,
                "   ",
                style.sign("… ", "... ") + spoken + " turns before these, " + words + " words, not shown");
    }

    private List<String> turn(Turn turn, int gutter) {
        if (turn.role() == Role.BREAK) {
            return List.of(" " + style.sign("─", "-").repeat(Math.min(20, style.width() - 2)));
        }
        var lines = new ArrayList<String>();
        var role =
                turn.role().name().charAt(0) + turn.role().name().substring(1).toLowerCase(Locale.ROOT);
        lines.add(" " + Paint.BOLD.on(style, role));
        for (int i = 0; i < turn.parts().size(); i++) {
            var part = turn.parts().get(i);
            lines.addAll(i == 0 ? parts.first(part, gutter) : parts.next(part, gutter));
        }
        return lines;
    }

    private List<String> gone(Prompt prompt) {
        Set<String> names = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .map(Part::name)
                .collect(Collectors.toSet());
        return parts.known().stream()
                .filter(name -> !names.contains(name))
                .flatMap(name -> Hanging.of(style, " - ", name + " is not there any more").stream())
                .toList();
    }
}
