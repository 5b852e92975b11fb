package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.prompt.Role;
import org.junit.jupiter.api.Test;

class ConversationTest {
    @Test
    void what_stands_before_the_first_mark_is_the_humans() {
        var conversation = Conversation.of("Why is it dark?\n\nAssistant:  It is night.\n\nHuman:  And now?");

        assertThat(conversation.said())
                .containsExactly(
                        new Conversation.Said(Role.HUMAN, "Why is it dark?"),
                        new Conversation.Said(Role.ASSISTANT, "It is night."),
                        new Conversation.Said(Role.HUMAN, "And now?"));
        assertThat(conversation.awaitsReply()).isTrue();
        assertThat(conversation.last()).isEqualTo("And now?");
    }

    @Test
    void what_comes_before_the_last_turn_reads_back_as_it_was() {
        var conversation = Conversation.of("\n\nHuman: One\n\nwith a gap\n\nAssistant: Two\n\nHuman: Three");

        assertThat(conversation.before()).isEqualTo("\n\nHuman: One\n\nwith a gap\n\nAssistant: Two");
        assertThat(Conversation.of(conversation.before()).said())
                .isEqualTo(conversation.said().subList(0, 2));
        assertThat(Conversation.of(conversation.before()).turns())
                .extracting(turn -> turn.text())
                .containsExactly("One\n\nwith a gap", "Two");
    }

    @Test
    void empty_turns_are_left_out_and_human_turns_in_a_row_are_one() {
        assertThat(Conversation.of("\n\nHuman: One\n\nHuman: Two\n\nAssistant:").said())
                .containsExactly(new Conversation.Said(Role.HUMAN, "One\n\nTwo"));
        assertThat(Conversation.of("").said()).isEmpty();
        assertThat(Conversation.of("").awaitsReply()).isFalse();
    }

    @Test
    void a_mark_within_a_line_is_no_turn() {
        assertThat(Conversation.of("He said: Human: a novel.\nAssistant: a job.")
                        .said())
                .hasSize(1);
    }
}
