package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nudge.shell.Documentation;
import nudge.shell.docs.DocText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignatureTipTest {
    private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> redrawn = new LinkedBlockingQueue<>();
    private final SignatureTip tip = new SignatureTip(this::call, () -> redrawn.add("again"));

    private List<Documentation> call(String text, int cursor) {
        asked.add(text);
        int argument = (int) text.chars().filter(c -> c == ',').count();
        return List.of(new Documentation("int f(", List.of("int a", "int b"), ")", argument, DocText.NONE));
    }

    @AfterEach
    void close() {
        tip.close();
    }

    private void awaitAnswer() throws InterruptedException {
        assertThat(redrawn.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void first_time_nothing_is_known_and_then_it_is() throws InterruptedException {
        assertThat(tip.of("f(", 2)).isEmpty();

        awaitAnswer();

        assertThat(tip.of("f(", 2)).contains("int f(‹int a›, int b)");
        assertThat(tip.of("f(12", 4)).contains("int f(‹int a›, int b)");
    }

    @Test
    void next_argument_shows_what_is_known_until_its_own_answer_is_there() throws InterruptedException {
        tip.of("f(", 2);
        awaitAnswer();

        assertThat(tip.of("f(1,", 4)).contains("int f(‹int a›, int b)");
        awaitAnswer();

        assertThat(tip.of("f(1, 2", 6)).contains("int f(int a, ‹int b›)");
    }

    @Test
    void only_the_place_where_typing_rested_is_looked_up() throws InterruptedException {
        tip.of("f(", 2);
        tip.of("f(1,", 4);
        awaitAnswer();

        assertThat(asked).containsExactly("f(1,");
    }

    @Test
    void nothing_is_shown_outside_of_calls() {
        assertThat(tip.of("f", 1)).isEmpty();
        assertThat(tip.of("f(1)", 4)).isEmpty();
        assertThat(tip.of("(1 + ", 5)).isEmpty();
        assertThat(tip.of("/save f(", 8)).isEmpty();
        assertThat(tip.of("// f(", 5)).isEmpty();
        assertThat(asked).isEmpty();
    }
}
