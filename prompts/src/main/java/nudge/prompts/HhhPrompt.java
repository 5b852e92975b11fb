package nudge.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nudge.data.Citation;
import nudge.data.Papers;
import nudge.data.UsageException;
import nudge.prompt.Frame;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;
import nudge.prompt.Words;

/**
 * The HHH prompt: conversations of a helpful, honest and harmless assistant in front of the question (Askell et al.
 * 2021, sections 1.2 and 2). {@code HHH} takes all of the pack's, {@code HHH:n} the first n.
 */
public final class HhhPrompt implements Intervention {
    private final int conversations;

    public HhhPrompt() {
        this(0);
    }

    private HhhPrompt(int conversations) {
        this.conversations = conversations;
    }

    /** The first n conversations. */
    static HhhPrompt first(int n) {
        if (n < 1) {
            throw new UsageException(
                    "HHH:" + n + " takes no conversation. Give a number of at least 1, or HHH for all.");
        }
        return new HhhPrompt(n);
    }

    @Override
    public String name() {
        return conversations == 0 ? "HHH" : "HHH:" + conversations;
    }

    @Override
    public String description() {
        return conversations == 0
                ? "HHH prompt: conversations of a helpful, honest, polite assistant in front"
                : "HHH prompt, its first " + conversations + " conversations";
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        var front = new ArrayList<Turn>();
        words.raw("hhh/opening").ifPresent(opening -> front.add(Turn.system(opening)));
        for (var key : keys(words)) {
            front.add(Turn.BREAK);
            front.addAll(conversation(key, words.raw(key).orElse("")));
        }
        front.add(Turn.BREAK);
        return Frame.asked(prompt, words).prepend(front);
    }

    private List<String> keys(Words words) {
        var all = IntStream.rangeClosed(1, 99)
                .mapToObj(number -> String.format("hhh/%02d", number))
                .takeWhile(key -> words.raw(key).isPresent())
                .toList();
        if (all.size() < Math.max(1, conversations)) {
            throw new UsageException("'" + name() + "' needs " + Math.max(1, conversations)
                    + " conversations, but the prompt pack has " + all.size() + " (keys hhh/01, hhh/02, ...).");
        }
        return conversations == 0 ? all : all.subList(0, conversations);
    }

    private static List<Turn> conversation(String key, String text) {
        var turns = new ArrayList<Turn>();
        for (var block : text.split("\n\n(?=Human: |Assistant: )", -1)) {
            var role = block.startsWith("Human: ") ? Role.HUMAN : Role.ASSISTANT;
            var label = role == Role.HUMAN ? "Human: " : "Assistant: ";
            if (!block.startsWith(label)) {
                throw new UsageException("Text '" + key
                        + "' must begin each turn with 'Human: ' or 'Assistant: '; one begins with '"
                        + block.substring(0, Math.min(20, block.length())) + "'.");
            }
            turns.add(new Turn(role, List.of(new Part.Text(key, block.substring(label.length())))));
        }
        return turns;
    }

    @Override
    public Optional<Intervention> withArgument(String argument) {
        try {
            return Optional.of(first(Integer.parseInt(argument)));
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "HHH:" + argument + " is not a number of conversations. Write HHH:3, or HHH for all.", e);
        }
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.GENERAL_ASSISTANT);
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public boolean appliesToBaseline() {
        return true;
    }
}
