package nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.UsageException;
import nudge.model.ModelException;
import nudge.model.Sampling;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.prompt.PromptPack;
import nudge.prompt.Turn;
import org.junit.jupiter.api.Test;

class ChatTest {
    private static final Condition BRIEF = Condition.Q.with(
            Intervention.of("brief", "says less", (prompt, words) -> prompt.append("brief", "Be brief.")));
    private static final Condition FRAMED = Condition.Q.with(Intervention.of(
            "framed", "begins so", (prompt, words) -> prompt.prepend(List.of(Turn.system("A frame.")))));

    private final TalkingModel model = new TalkingModel(6);

    @Test
    void answers_stand_between_what_is_said() {
        var chat = chat(Condition.Q);
        chat.say("One?");

        chat.say("Two?");

        assertThat(model.sent()).isEqualTo("H One?\nA answer 2.0\nH Two?\nA ");
    }

    @Test
    void additions_stand_in_every_turn_and_frames_once() {
        var brief = chat(BRIEF);
        brief.say("One?");
        brief.say("Two?");
        assertThat(model.sent()).isEqualTo("H One? / Be brief.\nA answer 2.0\nH Two? / Be brief.\nA ");

        var framed = chat(FRAMED);
        framed.say("One?");
        framed.say("Two?");
        assertThat(model.sent()).isEqualTo("S A frame.\nH One?\nA answer 3.0\nH Two?\nA ");
    }

    @Test
    void another_condition_holds_for_the_whole_conversation() {
        var chat = chat(Condition.Q);
        chat.say("One?");

        chat.as(BRIEF).say("Two?");

        assertThat(model.sent()).isEqualTo("H One? / Be brief.\nA answer 2.0\nH Two? / Be brief.\nA ");
    }

    @Test
    void retry_asks_the_same_for_other_words() {
        var chat = chat(Condition.Q);
        chat.say("One?");

        chat.retry();

        assertThat(chat.retry().answers().get(0).written("answer")).isEqualTo("answer 2.2");
        assertThat(chat.history().toString()).contains("answer 2.2").doesNotContain("answer 2.1");
    }

    @Test
    void comparing_leaves_the_conversation_as_it_is() {
        var chat = chat(Condition.Q);
        chat.say("One?");

        var compared = chat.both(Condition.Q, BRIEF);

        assertThat(compared.answers()).extracting(Question.Answer::condition).containsExactly("Q", "Q+brief");
        assertThat(chat.history().toString()).isEqualTo("You\n  One?\ntalking [SCRIPTED]  Q\n  answer 2.0");
    }

    @Test
    void prompt_shows_what_is_sent_next() {
        var chat = chat(BRIEF);
        chat.say("One?");

        assertThat(chat.prompt().toString()).contains("One?", "answer 2.0", "Be brief.", "write answer");
    }

    @Test
    void full_context_says_how_to_go_on_and_what_was_said_is_not_lost() {
        var chat = chat(Condition.Q);
        chat.say("One?");
        chat.say("Two?");
        chat.say("Three?");

        assertThatThrownBy(() -> chat.say("Four?"))
                .isInstanceOf(ModelException.class)
                .hasMessage("The prompt does not fit by 2 tokens. Turns before this one: 3. Where they are too long,"
                        + " forget(N) drops the oldest N.");
        chat.forget(2).say("Four?");
        assertThat(model.sent()).isEqualTo("H Three?\nA answer 6.0\nH Four?\nA ");
    }

    @Test
    void nothing_can_be_tried_again_before_something_is_said() {
        assertThatThrownBy(() -> chat(Condition.Q).retry())
                .isInstanceOf(UsageException.class)
                .hasMessage("Nothing has been said yet. Say something first: say(\"Hello\").");
    }

    private Chat chat(Condition condition) {
        var pack = new PromptPack(
                "test", "test", "none", new TreeMap<>(Map.of("any/question-open", "{question}")), new TreeMap<>());
        var means = new Chat.Means(() -> model, () -> pack, () -> Sampling.DEFAULTS, name -> Condition.Q.named(name));
        return new Chat(means, condition, (words, conditions) -> AskView.NONE);
    }
}
