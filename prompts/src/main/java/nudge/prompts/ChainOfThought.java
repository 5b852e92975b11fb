package nudge.prompts;

import java.util.List;
import java.util.Optional;
import nudge.data.Citation;
import nudge.data.Papers;
import nudge.data.UsageException;
import nudge.prompt.Frame;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.prompt.Words;

/**
 * Chain of thought: the assistant's turn is begun for it, it reasons, is asked for its answer, and answers (Ganguli,
 * Askell et al. 2023, Tables 1 and 2). Behind an instruction the opening is the papers' kind, which itself asks to avoid
 * bias ({@code cot}); without one it is neutral ({@code cot-neutral}). {@code CoT:neutral} is neutral behind an
 * instruction too, so that reasoning is all that it adds.
 */
public final class ChainOfThought implements Intervention {
    static final String NEUTRAL = "neutral";

    /** At most so many tokens of reasoning (Ganguli, Askell et al. 2023, 3.2.2). */
    static final int REASONING_TOKENS = 256;

    private static final List<String> STOP = List.of("\n\nHuman:", "Human:");

    private enum Opening {
        PAPERS,
        NEUTRAL
    }

    private final Opening opening;

    /** With the papers' kind of opening behind an instruction. */
    public ChainOfThought() {
        this(Opening.PAPERS);
    }

    private ChainOfThought(Opening opening) {
        this.opening = opening;
    }

    /** With a neutral opening wherever it stands. */
    static ChainOfThought neutral() {
        return new ChainOfThought(Opening.NEUTRAL);
    }

    @Override
    public String name() {
        return switch (opening) {
            case PAPERS -> "CoT";
            case NEUTRAL -> "CoT:" + NEUTRAL;
        };
    }

    @Override
    public String description() {
        return "chain of thought: the model reasons first, then answers; CoT:neutral opens neutrally behind IF, too";
    }

    @Override
    public Optional<Intervention> withArgument(String argument) {
        if (!argument.equalsIgnoreCase(NEUTRAL)) {
            throw new UsageException("CoT:" + argument + " is no chain of thought. Write CoT:neutral for one that opens"
                    + " neutrally behind an instruction too, or CoT.");
        }
        return Optional.of(neutral());
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        var opening = opens(prompt);
        var reasons = Turn.assistant(
                new Part.Text(opening, words.text(opening)),
                new Part.Generate(Prompt.REASONING, REASONING_TOKENS, STOP));
        var asks = Turn.human(new Part.Text("cot-ask", words.text("cot-ask")));
        var asked = Frame.asked(prompt, words);
        var reframed = asked.slots().contains("answer-prefix")
                ? asked.replace("answer-prefix", words.text("cot-answer-prefix"))
                : asked;
        return reframed.beforeAnswer(List.of(reasons, asks));
    }

    private String opens(Prompt prompt) {
        return switch (opening) {
            case PAPERS -> prompt.slots().contains("instruction") ? "cot" : "cot-neutral";
            case NEUTRAL -> "cot-neutral";
        };
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.SELF_CORRECTION);
    }

    @Override
    public int order() {
        return 200;
    }
}
