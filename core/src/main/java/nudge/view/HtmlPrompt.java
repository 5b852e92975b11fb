package nudge.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/** A prompt as HTML, turn by turn: each text beside the name of its slot, each hole in a dashed frame. */
public final class HtmlPrompt {
    /** Turns far before the question are folded. */
    private static final int MOST_TURNS = 8;

    private static final int MOST_CHARS = 6_000;

    private HtmlPrompt() {}

    /** All of it; of very long texts the beginning. */
    public static String of(Prompt prompt) {
        return HtmlBlock.of(elements(prompt, part -> true));
    }

    /** Under the name of its condition, with {@code +} before each part that the plain prompt does not have. */
    static String against(String condition, Prompt plain, Prompt prompt) {
        var known =
                plain.turns().stream().flatMap(turn -> turn.parts().stream()).collect(Collectors.toSet());
        return HtmlBlock.of("<div class=\"name\">" + HtmlBlock.cut(condition, 100) + "</div>\n"
                + elements(prompt, known::contains));
    }

    private static String elements(Prompt prompt, Predicate<Part> known) {
        var turns = prompt.turns();
        int folded = Math.max(0, turns.size() - MOST_TURNS);
        var out = new StringBuilder();
        if (folded > 0) {
            out.append("<details><summary>").append(spoken(turns.subList(0, folded)));
            out.append(" turns before these</summary>\n");
            int shown = 0;
            for (var turn : turns.subList(0, folded)) {
                var html = turn(turn, known);
                if (out.length() + html.length() > HtmlBlock.MOST / 2) {
                    out.append("<p class=\"dim\">… ").append(spoken(turns.subList(shown, folded)));
                    out.append(" of them are not shown</p>\n");
                    break;
                }
                out.append(html);
                shown++;
            }
            out.append("</details>\n");
        }
        turns.stream().skip(folded).map(turn -> turn(turn, known)).forEach(html -> {
            boolean fits = out.length() + html.length() < HtmlBlock.MOST;
            out.append(fits ? html : "<p class=\"dim\">… a turn that is too long to show</p>\n");
        });
        return out.toString();
    }

    private static long spoken(List<Turn> turns) {
        return turns.stream().filter(turn -> turn.role() != Role.BREAK).count();
    }

    private static String turn(Turn turn, Predicate<Part> known) {
        if (turn.role() == Role.BREAK) {
            return "<hr>\n";
        }
        var out = new StringBuilder("<div class=\"turn\"><div class=\"name\">");
        out.append(turn.role().name().charAt(0))
                .append(turn.role().name().substring(1).toLowerCase(Locale.ROOT))
                .append("</div>\n");
        turn.parts()
                .forEach(part -> out.append(known.test(part) ? "<div class=\"part\">" : "<div class=\"part added\">")
                        .append("<span class=\"slot\">")
                        .append(known.test(part) ? "" : "<strong>+</strong> ")
                        .append(HtmlBlock.cut(part.name(), 40))
                        .append("</span><span class=\"said\">")
                        .append(said(part))
                        .append("</span></div>\n"));
        return out.append("</div>\n").toString();
    }

    private static String said(Part part) {
        if (!part.isHole()) {
            return HtmlBlock.text(part.text().strip(), MOST_CHARS);
        }
        if (part.options().isEmpty()) {
            return "<span class=\"hole\">writes " + HtmlBlock.cut(part.name(), 40) + "</span>";
        }
        return part.options().stream()
                .map(option -> "<span class=\"hole\">" + HtmlBlock.cut(option.text(), 200) + "</span>")
                .collect(Collectors.joining(" or "));
    }
}
