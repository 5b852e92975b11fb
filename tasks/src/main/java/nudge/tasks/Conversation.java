package nudge.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nudge.prompt.Part;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/**
 * A dialogue written as one text, as data of comparisons hold it: turns begin with {@code Human:} or {@code Assistant:} at
 * the text's start or behind a blank line; what stands before the first mark is the human's.
 *
 * @param said by turns
 */
record Conversation(List<Said> said) {
    /** The slot of turns that stand before the question. */
    static final String DIALOGUE = "dialogue";

    private static final Pattern MARK = Pattern.compile("(?:\\A\\s*|\\n[ \\t]*\\n)(Human|Assistant):[ \\t]*");

    /** One turn's text, white space around it dropped. */
    record Said(Role role, String text) {}

    Conversation {
        said = List.copyOf(said);
    }

    /** The turns of a text; empty ones are left out, and those of the human in a row become one. */
    static Conversation of(String text) {
        var turns = new ArrayList<Said>();
        var marks = MARK.matcher(text);
        var role = Role.HUMAN;
        int from = 0;
        while (marks.find()) {
            add(turns, role, text.substring(from, marks.start()));
            role = marks.group(1).equals("Human") ? Role.HUMAN : Role.ASSISTANT;
            from = marks.end();
        }
        add(turns, role, text.substring(from));
        return new Conversation(turns);
    }

    private static void add(List<Said> turns, Role role, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        int last = turns.size() - 1;
        if (last >= 0 && role == Role.HUMAN && turns.get(last).role() == role) {
            turns.set(last, new Said(role, turns.get(last).text() + "\n\n" + stripped));
        } else {
            turns.add(new Said(role, stripped));
        }
    }

    /** Whether the human speaks last, so that a reply can follow. */
    boolean awaitsReply() {
        return !said.isEmpty() && said.get(said.size() - 1).role() == Role.HUMAN;
    }

    /** The last turn's text. */
    String last() {
        return said.get(said.size() - 1).text();
    }

    /** All but the last turn, as one text that {@link #of} reads back; empty where there is but one. */
    String before() {
        var out = new StringBuilder();
        for (var turn : said.subList(0, Math.max(0, said.size() - 1))) {
            out.append("\n\n")
                    .append(turn.role() == Role.HUMAN ? "Human: " : "Assistant: ")
                    .append(turn.text());
        }
        return out.toString();
    }

    List<Turn> turns() {
        return said.stream()
                .map(turn -> new Turn(turn.role(), List.of(new Part.Text(DIALOGUE, turn.text()))))
                .toList();
    }
}
