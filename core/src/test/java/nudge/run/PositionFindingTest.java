package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionFindingTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "all on c, 0 0 60, true",
        "95 % on a, 57 3 0, true",
        "below 95 %, 56 4 0, false",
        "spread, 18 24 18, false",
        "too few to say, 0 0 11, false",
        "just enough, 0 12, true",
        "none, 0 0 0, false"
    })
    void one_position_with_nearly_all_picks_is_constant(String name, String counts, boolean constant) {
        var positions =
                Arrays.stream(counts.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toList());

        assertThat(PositionFinding.isConstant(positions)).isEqualTo(constant);
    }

    @Test
    void a_constant_answer_is_a_position_and_said_so() {
        var made = new MadeEvidence()
                .positions("Q", 0, 0, 60)
                .positions("Q+IF", 20, 20, 20)
                .positions("Q+IF+CoT", 0, 0, 60);

        assertThat(made.sentences(new PositionFinding()))
                .containsExactly(
                        "WARNING Under Q, Q+IF+CoT the model answered (c) 60 times of 60: that is a position, not an"
                                + " answer.");
    }

    @Test
    void where_the_right_answers_stand_there_too_nothing_can_be_told() {
        var made = new MadeEvidence().positions("Q", 0, 0, 24).right(1);

        assertThat(made.sentences(new PositionFinding()))
                .containsExactly(
                        "WARNING Under Q the model answered (c) 24 times of 24, and that was right nearly always:"
                                + " the right answers stand where a constant answer would find them. Shuffle the options before"
                                + " believing it.");
    }
}
