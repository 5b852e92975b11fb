package nudge;

import java.util.ArrayList;
import java.util.List;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelInfo;
import nudge.prompt.Prompt;
import nudge.view.AnswerColumn;
import nudge.view.AnswerColumn.State;
import nudge.view.AnswerColumns;
import nudge.view.Prose;
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
    /**
     * One condition's prompt and what came back.
     *
     * @param completion whose texts are as far as they came where a person stopped it
     * @param problem why there is no answer; empty mostly
     */
    public record Answer(String condition, Prompt prompt, Completion completion, String problem) {
        /** What was written into a hole; empty where there is none. */
        public String written(String hole) {
            return completion.fill(hole).map(Fill::text).orElse("").strip();
        }

        /** Whether a person stopped it before its end. */
        public boolean isUnfinished() {
            return problem.isEmpty()
                    && completion.fills().stream().anyMatch(fill -> fill.finish() == Fill.Finish.INTERRUPTED);
        }

        Answer withProblem(String why) {
            return new Answer(condition, prompt, completion, why);
        }

        /** As screens show it. */
        public AnswerColumn column() {
            return new AnswerColumn(
                    condition,
                    written(Prompt.REASONING),
                    written(Prompt.ANSWER),
                    state(),
                    completion.tokens().generated(),
                    completion.durationMillis(),
                    problem);
        }

        private State state() {
            if (!problem.isEmpty()) {
                return State.FAILED;
            }
            if (isUnfinished()) {
                return State.STOPPED;
            }
            var atLimit = completion.fill(Prompt.ANSWER).filter(fill -> fill.finish() == Fill.Finish.LENGTH);
            return atLimit.isPresent() ? State.AT_LIMIT : State.DONE;
        }
    }

    public Question {
        answers = List.copyOf(answers);
    }

    /** The answers side by side. */
    public Showable shown() {
        return Showable.of(this::lines);
    }

    private List<String> lines(Style style) {
        var lines = new ArrayList<>(Prose.lines(style, model.label() + ": " + question));
        lines.addAll(
                AnswerColumns.lines(style, answers.stream().map(Answer::column).toList()));
        return lines;
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
