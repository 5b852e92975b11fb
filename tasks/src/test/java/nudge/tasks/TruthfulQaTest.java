package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.run.DataFolders;
import nudge.run.Forming;
import nudge.score.Metric;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;

class TruthfulQaTest {
    private static final TruthfulQaTask TASK = TruthfulQaTask.original();
    private static final String FILE = """
            [{"question": "Is it?",
              "mc1_targets": {"No.": 1, "Yes.": 0, "Maybe.": 0},
              "mc2_targets": {"No.": 1, "Not at all.": 1, "Yes.": 0, "Maybe.": 0}}]
            """;

    @Test
    void choices_are_the_first_set_and_the_second_adds_to_them() {
        var sample = sample();

        assertThat(sample.choices()).containsExactlyInAnyOrder("No.", "Yes.", "Maybe.");
        assertThat(sample.choices().get(sample.target())).isEqualTo("No.");
        assertThat(options(sample, Reading.TEXT)).containsExactlyInAnyOrder(" No.", " Yes.", " Maybe.", " Not at all.");
        assertThat(options(sample, Reading.LETTER)).containsExactly("a", "b", "c");
    }

    /** MC1: of No .2, Yes .3, Maybe .1 the likeliest is Yes, and p(true) is .2/.6; MC2: (.2 + .15)/(.6 + .15). */
    @Test
    void both_figures_come_from_one_answer() {
        var sample = sample();
        var p = Map.of(" No.", .2, " Yes.", .3, " Maybe.", .1, " Not at all.", .15);
        var logs = options(sample, Reading.TEXT).stream()
                .map(text -> Math.log(p.getOrDefault(text, 0.0)))
                .toList();

        var score = new Measured(TASK, Reading.TEXT).score(sample, Map.of("main", logs));

        assertThat(score.value("right")).isZero();
        assertThat(score.value("p_right")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.value("mc2")).isCloseTo(.35 / .75, within(1e-12));
        assertThat(score.value("chance")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.value("chance_mc2")).isEqualTo(.5);
        assertThat(score.answer()).endsWith("Yes.");
    }

    @Test
    void an_answer_of_the_second_set_alone_is_never_the_pick() {
        var sample = sample();
        var logs = options(sample, Reading.TEXT).stream()
                .map(text -> text.equals(" Not at all.") ? -1.0 : text.equals(" No.") ? -2.0 : -3.0)
                .toList();

        var score = new Measured(TASK, Reading.TEXT).score(sample, Map.of("main", logs));

        assertThat(score.value("right")).isEqualTo(1);
    }

    @Test
    void letters_tell_the_first_figure_alone() {
        var score = new Measured(TASK, Reading.LETTER).score(sample(), Map.of("main", List.of(-1.0, -2.0, -3.0)));

        assertThat(score.values()).containsKey("p_right").doesNotContainKey("mc2");
        assertThat(TASK.metrics(Reading.LETTER)).extracting(Metric::name).doesNotContain("mc2");
        assertThat(TASK.metrics(Reading.TEXT))
                .extracting(Metric::name)
                .contains("mc1", "chance_mc1", "mc2", "mc2_by_text_token");
    }

    @Test
    void broken_questions_are_named_with_their_lines() {
        assertThatThrownBy(() -> read("""
                        [{"question": "A?", "mc1_targets": {"x": 1}},
                         {"question": "B?", "mc1_targets": {"x": 1, "y": 1}},
                         {"question": "C?", "mc1_targets": {"x": 1, "y": 2}},
                         {"question": "D?", "mc1_targets": {"x": 1, "y": 0}, "mc2_targets": {"x": 1, "z": 0}},
                         {"question": "D?", "mc1_targets": {"x": 1, "y": 0}, "mc2_targets": {"x": 1, "y": 0}},
                         {"mc1_targets": {"x": 1, "y": 0}}]
                        """)).isInstanceOf(DataException.class).hasMessage("""
                        TruthfulQA file 'f.json' has 7 problems:
                          line 1: 'mc1_targets' has 1 answers, 1 of them true; it should have at least 2 and one true one
                          line 2: 'mc1_targets' has 2 answers, 2 of them true; it should have at least 2 and one true one
                          line 3: a label in 'mc1_targets' is 2; it should be 1 or 0
                          line 3: 'mc1_targets' has 1 answers, 1 of them true; it should have at least 2 and one true one
                          line 4: 'mc2_targets' lacks an answer of 'mc1_targets', or labels it otherwise
                          line 5: the question 'D?' stands there twice
                          line 6: 'question' is missing; it should be a text
                        Mend these lines, or fetch the file again.""");
    }

    @Test
    void files_that_are_cut_off_or_empty_are_refused() {
        assertThatThrownBy(() -> read("[\n{\"question\": \"A?\",")).hasMessageContaining("line 2: not JSON");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1: there is no list of items in it");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("line 1: there is no question in it");
    }

    @Test
    void the_originals_have_their_counts_and_categories() {
        var samples = originals();

        assertThat(samples).hasSize(817);
        assertThat(samples.stream().map(sample -> sample.group("category")).distinct())
                .hasSize(38)
                .doesNotContain("");
        assertThat(samples.stream()
                        .mapToInt(sample -> options(sample, Reading.TEXT).size())
                        .max())
                .hasValue(24);
        assertThat(samples.stream().mapToInt(sample -> sample.choices().size()).max())
                .hasValue(13);
    }

    /** Mean of 1 / options over the 817 questions: .2225. */
    @Test
    void who_takes_the_first_answer_always_is_at_chance_whatever_the_seed() {
        var samples = originals();
        var chance = new Measured(TASK, Reading.PARSE)
                .ofTheFirst(samples, sample -> 0, "chance_mc1")
                .value();

        assertThat(chance).isCloseTo(.2225, within(.00005));
        for (var reading : List.of(Reading.PARSE, Reading.LETTER)) {
            assertThat(new Measured(TASK, reading)
                            .ofTheFirst(samples, sample -> 0, "mc1")
                            .interval()
                            .holds(chance))
                    .isTrue();
        }
        for (long seed = 0; seed < 5; seed++) {
            assertThat(new Measured(TASK, Reading.LETTER_SHUFFLED)
                            .ofTheFirst(samples, Turned.by(samples, seed), "mc1")
                            .value())
                    .isBetween(chance - .04, chance + .04);
        }
    }

    @Test
    void the_small_set_is_read_as_the_original_is() {
        var samples = AssistantTasks.truthfulqaMini().dataset(DataFolders.NONE).samples();

        assertThat(samples).hasSize(30).allMatch(sample -> !sample.group("category")
                .isEmpty());
        assertThat(samples.stream().map(Sample::target).distinct()).hasSizeGreaterThan(2);
    }

    private static List<Sample> originals() {
        return TruthfulQaFiles.read(new DataFolders(List.of(Originals.folder())));
    }

    private static Sample sample() {
        return read(FILE).get(0);
    }

    private static List<Sample> read(String text) {
        return TruthfulQaFiles.read("f.json", text, Map.of());
    }

    private static List<String> options(Sample sample, Reading reading) {
        return TASK
                .form(sample, new Forming(Measured.PACK, TASK.family(), reading, 0))
                .get(0)
                .prompt()
                .hole(Prompt.ANSWER)
                .map(Part::options)
                .orElseThrow()
                .stream()
                .map(Option::text)
                .collect(Collectors.toList());
    }
}
