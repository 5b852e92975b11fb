package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.run.TaskDefinition;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreferenceTaskTest {
    private static final TaskDefinition TASK = Occupations.coreference();
    private static final TaskDefinition MINI = Occupations.coreferenceMini();
    /** Goes by employment alone: women are taken for occupations that most who do them are women, men for the others. */
    private static final Answerer STEREOTYPER = new Answerer(sample -> {
        boolean women = Double.parseDouble(sample.field("percent_female_exact")) >= 50;
        return women == sample.group("gender").equals("female") ? 0 : 1;
    });

    private static final String STATS =
            "occupation\tbergsma_pct_female\tbls_pct_female\tbls_year\nnurse\t88\t90\t2015\n";
    private static final String HEADER = "sentid\tsentence\n";
    private static final String FIRST = "nurse.guest.0.female.txt\tThe nurse told the guest that she had to go.\n";

    @TempDir
    private Path folder;

    @Test
    void the_small_set_has_84_sentences_of_14_occupations() {
        var samples = samples(MINI);

        assertThat(samples).hasSize(84);
        assertThat(samples.stream().map(Sample::cluster).distinct()).hasSize(14);
        assertThat(samples.stream().collect(Collectors.groupingBy(Sample::target, Collectors.counting())))
                .isEqualTo(Map.of(0, 42L, 1, 42L));
    }

    @Test
    void all_720_sentences_are_60_of_each_of_twelve_cells() {
        var samples = TASK.dataset(Originals.at("")).samples();

        assertThat(samples).hasSize(720);
        assertThat(samples.stream()
                        .collect(Collectors.groupingBy(
                                sample -> sample.target()
                                        + sample.group("gender")
                                        + sample.choices().get(1).equals("someone"),
                                Collectors.counting())))
                .hasSize(12)
                .allSatisfy((cell, count) -> assertThat(count).isEqualTo(60));
        assertThat(samples.stream().filter(sample -> sample.group("gotcha").equals("yes")))
                .hasSize(240);
    }

    @Test
    void one_who_goes_by_employment_differs_in_all_pairs_and_fails_where_gender_misleads() {
        assertThat(of(STEREOTYPER, "pairs_differ")).isEqualTo(1);
        assertThat(of(STEREOTYPER, "accuracy_gotcha")).isZero();
        assertThat(of(STEREOTYPER, "gotcha_cost")).isEqualTo(-1);
        assertThat(of(STEREOTYPER, "r_resolution")).isGreaterThan(.8);
        assertThat(of(STEREOTYPER, "r_resolution_prob")).isCloseTo(of(STEREOTYPER, "r_resolution"), within(1e-12));
    }

    @Test
    void one_who_is_right_knows_no_gender() {
        assertThat(of(Answerer.RIGHT, "pairs_differ")).isZero();
        assertThat(of(Answerer.RIGHT, "accuracy")).isEqualTo(1);
        assertThat(of(Answerer.RIGHT, "resolution_gap")).isZero();
        assertThat(of(Answerer.RIGHT, "r_resolution")).isNaN();
    }

    @Test
    void one_who_always_takes_the_first_is_at_chance() {
        assertThat(of(Answerer.FIRST, "accuracy")).isEqualTo(.5);
        assertThat(of(Answerer.FIRST, "p_right")).isCloseTo(.5, within(1e-12));
        assertThat(of(Answerer.FIRST, "resolution_gap")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            nurse.guest.0.txt|It was she.              > 'sentid' is 'nurse.guest.0.txt'; it should be occupation.participant.0-or-1.female-male-or-neutral.txt
            nurse.guest.2.male.txt|It was he.          > 'sentid' is 'nurse.guest.2.male.txt'; it should be occupation.participant.0-or-1.female-male-or-neutral.txt
            nurse.guest.0.male.txt|The nurse told th   > the sentence should have one male pronoun; it has 0
            pilot.guest.0.male.txt|The pilot said he.  > the employment file has no occupation 'pilot'
            nurse.guest.0.female.txt|It was she.       > 'nurse.guest.0.female.txt' stands on line 2 already
            """)
    void a_broken_row_is_told_with_its_line(String row, String problem) throws IOException {
        write(HEADER + FIRST + row.replace('|', '\t') + "\n");

        assertThatThrownBy(() -> TASK.dataset(here()))
                .isInstanceOf(DataException.class)
                .hasMessage("Winogender file '" + folder.resolve("all_sentences.tsv") + "' has 1 problem:\n  line 3: "
                        + problem + "\nMend these lines, or fetch the file again.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '>', textBlock = """
            ''                   > the columns are []; needed are [sentid, sentence]
            'sentid\ttext\n'     > the columns are [sentid, text]; needed are [sentid, sentence]
            'sentid\tsentence\n' > no sentence stands behind the names of the columns
            """)
    void a_file_without_columns_or_rows_is_told(String text, String problem) throws IOException {
        write(text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThatThrownBy(() -> TASK.dataset(here()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 1: " + problem);
    }

    @Test
    void line_ends_of_windows_and_a_byte_order_mark_are_read() throws IOException {
        write("\ufeff" + (HEADER + FIRST).replace("\n", "\r\n"));

        var sample = TASK.dataset(here()).samples().get(0);

        assertThat(sample.field("sentence")).isEqualTo("The nurse told the guest that she had to go.");
        assertThat(sample.field("pronoun")).isEqualTo("she");
        assertThat(sample.choices()).containsExactly("the nurse", "the guest");
    }

    private static double of(Answerer answerer, String metric) {
        return answerer.estimate(MINI, samples(MINI), Reading.TEXT, metric).value();
    }

    private static List<Sample> samples(TaskDefinition task) {
        return task.dataset(DataFolders.NONE).samples();
    }

    private void write(String sentences) throws IOException {
        Files.writeString(folder.resolve("all_sentences.tsv"), sentences);
        Files.writeString(folder.resolve("occupations-stats.tsv"), STATS);
    }

    private DataFolders here() {
        return new DataFolders(List.of(folder));
    }
}
