package nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.model.TextListener;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Intervention;
import nudge.prompt.Prompt;
import nudge.prompt.PromptPack;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Condition BRIEF =
            Condition.Q.with(Intervention.of("brief", "says less", (prompt, words) -> prompt.append("brief", "Less.")));

    private final Cancellation cancellation = new Cancellation();
    private final List<String> seen = new ArrayList<>();

    @Test
    void words_are_told_under_their_condition_while_they_are_written() {
        var asked = ask(new Talker(), Condition.Q, BRIEF);

        assertThat(seen)
                .containsExactly(
                        "asked",
                        "began Q",
                        "Q answer:One",
                        "Q answer: two.",
                        "answered Q",
                        "began Q+brief",
                        "Q+brief answer:One",
                        "Q+brief answer: two.",
                        "answered Q+brief",
                        "ended");
        assertThat(asked.answers())
                .extracting(answer -> answer.written("answer"))
                .containsOnly("One two.");
    }

    @Test
    void stopped_question_keeps_what_was_written_and_asks_no_more() {
        var asked = ask(new Talker(cancellation::cancel), Condition.Q, BRIEF);

        assertThat(asked.answers()).allMatch(Question.Answer::isUnfinished);
        assertThat(asked.answers())
                .extracting(answer -> answer.written("answer"))
                .containsExactly("One", "");
        assertThat(asked.toString()).contains("stopped");
    }

    @Test
    void interrupted_question_keeps_what_was_written_and_the_thread_stays_interrupted() {
        var asked = ask(new Talker(() -> Thread.currentThread().interrupt()), Condition.Q);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked.answers().get(0).isUnfinished()).isTrue();
        assertThat(asked.answers().get(0).written("answer")).isEqualTo("One");
    }

    @Test
    void a_condition_that_fails_leaves_the_others_their_answers() {
        var asked = ask(new Talker("Less."), Condition.Q, BRIEF);

        assertThat(asked.answers().get(0).written("answer")).isEqualTo("One two.");
        assertThat(asked.answers().get(1).problem()).isEqualTo("Too long.");
    }

    @Test
    void a_question_that_nothing_answers_fails() {
        assertThatThrownBy(() -> ask(new Talker("Less."), BRIEF))
                .isInstanceOf(ModelException.class)
                .hasMessage("Too long.");
    }

    private Question ask(LanguageModel model, Condition... conditions) {
        var pack = new PromptPack(
                "test", "test", "none", new TreeMap<>(Map.of("any/question-open", "{question}")), new TreeMap<>());
        var prompts = new FreePrompts(pack).of("Who?", List.of(conditions));
        return new FreeAnswers(model, Sampling.DEFAULTS, cancellation, new Noting(), 0).to("Who?", prompts);
    }

    private final class Noting implements AskView {
        @Override
        public void asked(ModelInfo model) {
            seen.add("asked");
        }

        @Override
        public void began(String condition) {
            seen.add("began " + condition);
        }

        @Override
        public void text(String condition, String hole, String piece) {
            seen.add(condition + " " + hole + ":" + piece);
        }

        @Override
        public void answered(Question.Answer answer) {
            seen.add("answered " + answer.condition());
        }

        @Override
        public void ended(Question question) {
            seen.add("ended");
        }
    }

    /** Says "One two.", and does something after its first word; fails for prompts that hold a text. */
    private record Talker(Runnable afterFirst, String fails) implements LanguageModel {
        Talker() {
            this(() -> {}, "no such text");
        }

        Talker(Runnable afterFirst) {
            this(afterFirst, "no such text");
        }

        Talker(String fails) {
            this(() -> {}, fails);
        }

        @Override
        public ModelInfo info() {
            return new ModelInfo(
                    "talker",
                    "",
                    "talker",
                    ModelKind.SCRIPTED,
                    DialogueFormat.CHAT,
                    java.util.Set.of(),
                    new TreeMap<>());
        }

        @Override
        public Completion complete(Request request, Cancellation cancelled) throws InterruptedException {
            return complete(request, cancelled, TextListener.NONE);
        }

        @Override
        public Completion complete(Request request, Cancellation cancelled, TextListener listener)
                throws InterruptedException {
            if (request.prompt().turns().get(0).text().contains(fails)) {
                throw new ModelException(ModelException.Kind.FATAL_FOR_REQUEST, "Too long.");
            }
            listener.text(Prompt.ANSWER, "One");
            afterFirst.run();
            if (cancelled.isCancelled()) {
                throw new ModelException(ModelException.Kind.CANCELLED, "Stopped.");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
            listener.text(Prompt.ANSWER, " two.");
            var fill = Fill.written(Prompt.ANSWER, "One two.", Fill.Finish.STOP);
            return new Completion(List.of(fill), Completion.Tokens.NONE, 0, List.of());
        }

        @Override
        public void close() {}
    }
}
