package nudge.golden;

import java.util.List;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptHash;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/** A prompt as plain text: each turn with its role, slots in square brackets, holes in angle brackets, text behind bars. */
final class PromptPreview {
    private static final int SHOWN_CHARACTERS = 300;

    private PromptPreview() {}

    /** All of it. */
    static String whole(Prompt prompt) {
        var out = new StringBuilder();
        prompt.turns().forEach(turn -> turn(turn, out));
        return out.toString();
    }

    /** For prompts of thousands of words: how many turns, the checksum of the whole, its beginning and its end. */
    static String excerpt(Prompt prompt) {
        var whole = whole(prompt);
        return "turns   " + prompt.turns().size() + "\nsha-256 " + PromptHash.of(List.of(whole)) + "\nfirst "
                + SHOWN_CHARACTERS
                + " characters\n" + whole.substring(0, SHOWN_CHARACTERS) + "\nlast " + SHOWN_CHARACTERS
                + " characters\n" + whole.substring(whole.length() - SHOWN_CHARACTERS);
    }

    private static void turn(Turn turn, StringBuilder out) {
        out.append(turn.role()).append('\n');
        if (turn.role() != Role.BREAK) {
            turn.parts().forEach(part -> part(part, out));
        }
    }

    private static void part(Part part, StringBuilder out) {
        if (part instanceof Part.Text text) {
            out.append("  [").append(text.name()).append("]\n");
            lines(text.text(), out);
        } else if (part instanceof Part.Generate hole) {
            out.append("  <").append(hole.name()).append("> written, at most ").append(hole.maxTokens());
            out.append(" tokens, up to ")
                    .append(hole.stop().stream().map(PromptPreview::quoted).toList())
                    .append('\n');
        } else {
            out.append("  <").append(part.name()).append("> chosen\n");
            part.options().forEach(option -> out.append("  | ")
                    .append(quoted(option.text()))
                    .append(" is choice ")
                    .append(option.choice())
                    .append('\n'));
        }
    }

    private static void lines(String text, StringBuilder out) {
        for (var line : List.of(text.split("\n", -1))) {
            out.append("  |").append(line.isEmpty() ? "" : " ").append(line).append('\n');
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }
}
