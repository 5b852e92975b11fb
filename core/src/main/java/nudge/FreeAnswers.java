package nudge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Prompt;

/**
 * Asks prompts one after the other before somebody's eyes. Whoever is interrupted or cancels has what was written by
 * then; where one prompt fails, the others are asked all the same.
 *
 * @param chain which repetition: another one draws other words
 */
record FreeAnswers(LanguageModel model, Sampling sampling, Cancellation cancellation, AskView view, int chain) {
    /**
     * The answers to prompts by condition name, in that order.
     *
     * @throws ModelException where none of them can be answered
     */
    Question to(String question, Map<String, Prompt> prompts) {
        view.asked(model.info());
        var answers = new ArrayList<Question.Answer>();
        var failures = new ArrayList<ModelException>();
        boolean interrupted = false;
        for (var each : prompts.entrySet()) {
            var written = new LinkedHashMap<String, String>();
            Question.Answer answer;
            try {
                answer = asked(question, each.getKey(), each.getValue(), written);
            } catch (InterruptedException e) {
                interrupted = true;
                cancellation.cancel();
                answer = unfinished(each.getKey(), each.getValue(), written);
            } catch (ModelException e) {
                if (e.kind() != Kind.CANCELLED) {
                    failures.add(e);
                }
                answer = unfinished(each.getKey(), each.getValue(), written)
                        .withProblem(e.kind() == Kind.CANCELLED ? "" : String.valueOf(e.getMessage()));
            }
            answers.add(answer);
            view.answered(answer);
        }
        if (!failures.isEmpty() && failures.size() == prompts.size()) {
            throw failures.get(0);
        }
        var whole = new Question(model.info(), question, answers);
        view.ended(whole);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return whole;
    }

    private Question.Answer asked(String question, String condition, Prompt prompt, Map<String, String> written)
            throws InterruptedException {
        if (cancellation.isCancelled()) {
            return unfinished(condition, prompt, written);
        }
        view.began(condition);
        SortedMap<String, String> fields = new TreeMap<>(Map.of("question", question));
        var request = new Request(prompt, Sample.question("ask", fields), condition, "main", chain, 0, sampling);
        var completion = model.complete(request, cancellation, (hole, piece) -> {
            written.merge(hole, piece, String::concat);
            view.text(condition, hole, piece);
        });
        return new Question.Answer(condition, prompt, completion, "");
    }

    private static Question.Answer unfinished(String condition, Prompt prompt, Map<String, String> written) {
        var fills = new ArrayList<Fill>();
        written.forEach((hole, text) -> fills.add(Fill.written(hole, text, Fill.Finish.INTERRUPTED)));
        if (fills.isEmpty()) {
            fills.add(Fill.written(Prompt.ANSWER, "", Fill.Finish.INTERRUPTED));
        }
        return new Question.Answer(
                condition, prompt, new Completion(List.copyOf(fills), Completion.Tokens.NONE, 0, List.of()), "");
    }
}
