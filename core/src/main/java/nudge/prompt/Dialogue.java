package nudge.prompt;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A prompt up to one of its holes, earlier holes filled: what a model continues.
 *
 * @param messages finished turns, in order; breaks included
 * @param prefix how the assistant's open turn begins; may be empty, never ends in white space
 */
public record Dialogue(List<Message> messages, String prefix) {
    public Dialogue {
        messages = List.copyOf(messages);
        if (!prefix.isEmpty() && Character.isWhitespace(prefix.charAt(prefix.length() - 1))) {
            throw new IllegalArgumentException("The assistant's turn begins with '" + prefix
                    + "', which ends in white space. A prefix never does: the option or the model brings its own.");
        }
    }

    /** Whether nobody has spoken: a text that is gone on with as it stands, without any speaker's mark. */
    public boolean isText() {
        return messages.isEmpty() && !prefix.isEmpty();
    }

    /**
     * The dialogue as one text in the papers' form: {@code \n\nHuman: ...\n\nAssistant: ...}, conversations apart by a
     * line of dashes, ending in the open assistant turn (Askell et al. 2021, 1.2); a mere text as it stands.
     */
    public String humanAssistant() {
        if (isText()) {
            return prefix;
        }
        var out = new StringBuilder();
        for (var message : messages) {
            out.append(
                    switch (message.role()) {
                        case SYSTEM -> message.text();
                        case HUMAN -> "\n\nHuman: " + message.text();
                        case ASSISTANT -> "\n\nAssistant: " + message.text();
                        case BREAK -> "\n\n-----";
                    });
        }
        return out.append("\n\nAssistant:")
                .append(prefix.isEmpty() ? "" : " " + prefix)
                .toString();
    }

    /** The texts alone, a blank line between turns, ending in the open turn's beginning. */
    public String plain() {
        var spoken = messages.stream()
                .filter(message -> message.role() != Role.BREAK)
                .map(Message::text);
        return Stream.concat(spoken, Stream.of(prefix))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * The options' texts as they continue the open turn. Where a template ends in the turn's mark and the turn has no
     * beginning, nothing stands before an option, and its leading blank goes.
     */
    public List<String> continuations(List<Option> options, DialogueFormat format) {
        boolean bare = prefix.isEmpty()
                && switch (format) {
                    case CHAT, GGUF_TEMPLATE -> true;
                    case HUMAN_ASSISTANT, PLAIN -> false;
                };
        return options.stream()
                .map(option -> bare ? option.text().stripLeading() : option.text())
                .toList();
    }

    /**
     * The dialogue as chat roles take it: breaks dropped, a system text kept as the first message, conversations as
     * turns. The open assistant turn is not among the messages: it is {@link #prefix}.
     */
    public List<Message> chat() {
        return messages.stream().filter(message -> message.role() != Role.BREAK).toList();
    }
}
