package nudge.prompts;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Papers;
import nudge.prompt.Frame;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.prompt.Words;

/**
 * Chain of thought: the assistant's turn is begun for it, it reasons, is asked for its answer, and answers (Ganguli,
 * Askell et al. 2023, Tables 1 and 2). Behind an instruction the opening is the papers' kind, which itself asks to avoid
 * bias ({@code cot}); without one it is neutral ({@code cot-neutral}).
 */
public final class ChainOfThought implements Intervention {
    /** At most so many tokens of reasoning (Ganguli, Askell et al. 2023, 3.2.2). */
    static final int REASONING_TOKENS = 256;

    private static final List<String> STOP = List.of("\n\nHuman:", "Human:");

    @Override
    public String name() {
        return "CoT";
    }

    @Override
    public String description() {
        return "chain of thought: the model reasons first, then answers";
    }

    @Override
    public Prompt apply(Prompt prompt, Words words) {
        var opening = prompt.slots().contains("instruction") ? "cot" : "cot-neutral";
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

    @Override
    public List<Citation> citations() {
        return List.of(Papers.SELF_CORRECTION);
    }

    @Override
    public int order() {
        return 200;
    }
}
