package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.run.DataFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionsFileTest {
    private static final String HEADER = ",race,sex,LSAT,UGPA,region_first,ZFYA,sander_index,first_pf\n";
    private static final String FIRST = "0,White,1,39.0,3.1,GL,-0.98,0.78,1.0\n";

    @TempDir
    private Path folder;

    @Test
    void students_who_are_alike_become_one_profile_that_weighs_as_many() throws IOException {
        write(HEADER + FIRST + "1,Black,1,39.0,3.1,PO,0,0,0.0\n" + "2,White,2,30.5,2.0,GL,0,0,1.0\n");

        var samples = Admissions.byRace().dataset(here()).samples();

        assertThat(samples).extracting(Sample::id).containsExactly("female/39/3.1", "male/30.5/2.0");
        assertThat(samples).extracting(Sample::weight).containsExactly(2.0, 1.0);
        assertThat(samples).extracting(Sample::choices).containsOnly(List.of("yes", "no"));
        assertThat(samples)
                .extracting(sample -> sample.group("lsat-half"))
                .containsExactly("LSAT upper half", "LSAT lower half");
        assertThat(samples.get(0).group(Profiles.LSAT_DECILE)).isEqualTo("LSAT 07: 39");
    }

    @Test
    void by_sex_a_profile_keeps_its_race_and_a_race_that_no_prompt_can_say_is_left_out() throws IOException {
        write(HEADER + FIRST + "1,White,2,39.0,3.1,GL,0,0,0.0\n" + "2,Other,2,39,3.1,GL,0,0,1.0\n"
                + "3,Mexican,2,39,3.1,GL,0,0,1.0\n");

        var samples = Admissions.bySex().dataset(here()).samples();

        assertThat(samples).extracting(Sample::id).containsExactly("white/39/3.1", "Mexican-American/39/3.1");
        assertThat(samples).extracting(Sample::weight).containsExactly(2.0, 1.0);
    }

    @Test
    void line_ends_of_windows_a_byte_order_mark_and_packed_files_are_read() throws IOException {
        var text = "\ufeff" + (HEADER + FIRST).replace("\n", "\r\n");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("law_data.csv.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Admissions.byRace().dataset(here()).samples())
                .extracting(Sample::id)
                .containsExactly("female/39/3.1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            5,White,1,39.0                       > line 3: 4 cells; it should have 9
            5,White,1,39.0,3.1,GL,0,0,1.0,7      > line 3: 10 cells; it should have 9
            0,White,1,39.0,3.1,GL,0,0,1.0        > line 3: the row id '0' stands on line 2 already
            5,White,3,39.0,3.1,GL,0,0,1.0        > line 3: 'sex' is '3'; it should be 1 (female) or 2 (male)
            5,White,1,170,3.1,GL,0,0,1.0         > line 3: 'LSAT' is '170'; it should be a number from 10 to 48
            5,White,1,39.0,high,GL,0,0,1.0       > line 3: 'UGPA' is 'high'; it should be a number from 0 to 4.5
            5,Green,1,39.0,3.1,GL,0,0,1.0        > line 3: 'race' is 'Green'; it should be one of [Amerindian, Asian, Black, Hispanic, Mexican, Other, Puertorican, White]
            """)
    void a_broken_row_is_told_with_its_line(String row, String problem) throws IOException {
        write(HEADER + FIRST + row + "\n");

        assertThatThrownBy(() -> Admissions.byRace().dataset(here()))
                .isInstanceOf(DataException.class)
                .hasMessage("Admissions file '" + folder.resolve("law_data.csv") + "' has 1 problem:\n  " + problem
                        + "\nMend these lines, or fetch the file again.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '>', textBlock = """
            ''                 > the columns are []; needed are [sex, LSAT, UGPA]
            'race,sex,LSAT\n'  > the columns are [race, sex, LSAT]; needed are [sex, LSAT, UGPA]
            'sex,LSAT,UGPA\n'  > no student stands behind the names of the columns
            """)
    void a_file_without_columns_or_rows_is_told(String text, String problem) throws IOException {
        write(text.replace("\\n", "\n"));

        assertThatThrownBy(() -> Admissions.byRace().dataset(here()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 1: " + problem);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("law_data.csv"), text, StandardCharsets.UTF_8);
    }

    private DataFolders here() {
        return new DataFolders(List.of(folder));
    }
}
