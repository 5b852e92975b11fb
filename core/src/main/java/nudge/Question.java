package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelInfo;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import nudge.prompt.Words;
import nudge.view.Listing;
import nudge.view.Showable;
import nudge.view.Style;

/**
 * One free question and its answers under several conditions, side by side: for looking, not for figures. Nothing is
 * stored.
 *
 * @param model what answered
 * @param question as asked
 * @param answers in the order of the conditions
 */
public record Question(ModelInfo model, String question, List<Answer> answers) {
    private static final int ANSWER_TOKENS = 256;

    /** One condition's prompt and what came back. */
    public record Answer(String condition, Prompt prompt, Completion completion) {
        /** What was written into a hole; empty where there is none. */
        public String written(String hole) {
            return completion.fill(hole).map(Fill::text).orElse("").strip();
        }
    }

    public Question {
        answers = List.copyOf(answers);
    }

    static Question ask(
            LanguageModel model,
            PromptPack pack,
            String question,
            List<Condition> conditions,
            Sampling sampling,
            Cancellation cancellation)
            throws InterruptedException {
        var words = new Words(pack, "any", Words.Style.OPEN, Map.of("question", question));
        var base = Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, words.text("question"))),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, ANSWER_TOKENS, List.of("\n\nHuman:"))));
        var sample = Sample.question("ask", Map.of("question", question));
        var answers = new ArrayList<Answer>();
        for (var condition : conditions) {
            var prompt = condition.apply(base, words);
            var request = new Request(prompt, sample, condition.name(), "main", 0, 0, sampling);
            answers.add(new Answer(condition.name(), prompt, model.complete(request, cancellation)));
        }
        return new Question(model.info(), question, answers);
    }

    /** The answers side by side. */
    public Showable shown() {
        return Showable.of(this::lines);
    }

    private List<String> lines(Style style) {
        var rows = new ArrayList<List<String>>();
        for (var answer : answers) {
            var reasoning = answer.written(Prompt.REASONING);
            if (!reasoning.isEmpty()) {
                rows.add(List.of(answer.condition(), "reasons", reasoning));
            }
            rows.add(List.of(answer.condition(), "answers", answer.written(Prompt.ANSWER)));
        }
        return Listing.of(style, List.of(model.label(), "", question), rows);
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
