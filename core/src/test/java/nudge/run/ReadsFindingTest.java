package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadsFindingTest {
    private static final String READS = "right_person";

    @Test
    void a_model_at_chance_does_not_read_and_its_bias_means_nothing() {
        var made = new MadeEvidence().estimate("Q", READS, .51, .44, .58);

        assertThat(made.sentences(new ReadsFinding()))
                .containsExactly("WARNING This model does not read these questions: it picks the right person in"
                        + " .51 [.44, .58] of the cases where it picks a person, and chance is .50. Its bias score means"
                        + " nothing.");
    }

    @Test
    void a_model_above_chance_is_not_mentioned() {
        var made = new MadeEvidence()
                .estimate("Q", READS, .8, .7, .9)
                .estimate("Q+CONTROL", READS, .8, .7, .9)
                .estimate("Q+IF", READS, .8, .7, .9)
                .estimate("Q+IF+CoT", READS, .8, .7, .9);

        assertThat(made.sentences(new ReadsFinding())).isEmpty();
        assertThat(made.evidence().reads("Q+IF")).isTrue();
    }

    @Test
    void a_condition_that_ends_reading_is_named() {
        var made = new MadeEvidence()
                .conditions("Q", "HHH")
                .estimate("Q", READS, .8, .7, .9)
                .estimate("HHH", READS, .52, .45, .6);

        assertThat(made.sentences(new ReadsFinding()))
                .containsExactly("WARNING Under HHH this model does not read the questions any more: it picks the right"
                        + " person in .52 [.45, .60] of the cases where it picks a person, and chance is .50. Nothing is"
                        + " claimed on bias there.");
    }

    @Test
    void without_an_interval_nothing_is_claimed() {
        var made = new MadeEvidence().without("Q", READS, 3);

        assertThat(made.sentences(new ReadsFinding()))
                .containsExactly(
                        "NOTE Whether this model reads these questions cannot be told: right person is - and has"
                                + " no interval (3 answers). So nothing is claimed on bias.");
        assertThat(made.evidence().reads("Q")).isFalse();
    }
}
