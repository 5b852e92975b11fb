package nudge.models.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nudge.prompt.Dialogue;
import nudge.prompt.Message;
import nudge.prompt.Role;

/**
 * For servers that can not begin the assistant's turn: the beginning is asked for at the end of the human turn. Its words
 * stand in {@code prefix-request.txt}.
 */
record PrefixRequest(String words) {
    private static final String HOLE = "{prefix}";

    static PrefixRequest installed() {
        try (var in = PrefixRequest.class.getResourceAsStream("prefix-request.txt")) {
            if (in == null) {
                throw new IllegalStateException("prefix-request.txt is not on the class path.");
            }
            return new PrefixRequest(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("prefix-request.txt can't be read.", e);
        }
    }

    String asked(String prefix) {
        return words.replace(HOLE, prefix);
    }

    /** The dialogue with its prefix asked for; as it is where it has none. */
    Dialogue in(Dialogue dialogue) {
        if (dialogue.prefix().isEmpty()) {
            return dialogue;
        }
        var messages = new ArrayList<>(dialogue.messages());
        int last = messages.size() - 1;
        if (last >= 0 && messages.get(last).role() == Role.HUMAN) {
            var human = messages.get(last);
            messages.set(last, new Message(Role.HUMAN, human.text() + "\n\n" + asked(dialogue.prefix())));
        } else {
            messages.add(new Message(Role.HUMAN, asked(dialogue.prefix())));
        }
        return new Dialogue(List.copyOf(messages), "");
    }

    /** What a record says of it. */
    List<String> note(String prefix) {
        return prefix.isEmpty()
                ? List.of()
                : List.of(
                        "The server can't begin the assistant's turn, so its beginning was asked for at the end of the"
                                + " human turn: '" + asked(prefix) + "'");
    }
}
