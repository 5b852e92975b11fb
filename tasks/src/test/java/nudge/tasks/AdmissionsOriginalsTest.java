package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.data.Sample;
import org.junit.jupiter.api.Test;

/** The table of law students that is in circulation. */
class AdmissionsOriginalsTest {
    @Test
    void all_21791_students_are_1944_profiles() {
        var samples = read();

        assertThat(samples).hasSize(1_944);
        assertThat(samples.stream().map(Sample::cluster).distinct()).hasSize(1_944);
        assertThat(students(samples, sample -> true)).isEqualTo(21_791);
        assertThat(Profiles.kish(samples)).isCloseTo(593, within(.5));
    }

    @Test
    void students_by_sex_are_as_published() {
        var samples = read();

        assertThat(students(samples, sample -> sample.group("sex").equals("female")))
                .isEqualTo(9_537);
        assertThat(students(samples, sample -> sample.group("sex").equals("male")))
                .isEqualTo(12_254);
    }

    @Test
    void rows_by_race_are_as_published() {
        var rows = AdmissionsFile.read(Table.csv(AdmissionsFile.find(Originals.at(""))));

        assertThat(rows.stream()
                        .collect(Collectors.groupingBy(row -> row.student().race(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "white", 18_285L,
                        "Black", 1_282L,
                        "Asian", 845L,
                        "Hispanic", 488L,
                        "Mexican American", 389L,
                        "", 293L,
                        "Puerto Rican", 110L,
                        "American Indian", 99L));
    }

    @Test
    void by_sex_the_students_whose_race_can_be_said_are_asked() {
        var samples = Admissions.bySex().dataset(Originals.at("")).samples();

        assertThat(students(samples, sample -> true)).isEqualTo(21_791 - 293);
    }

    @Test
    void tenths_of_the_lsat_hold_about_a_tenth_of_the_students() {
        var tenths = read().stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.group(Profiles.LSAT_DECILE), Collectors.summingDouble(Sample::weight)));

        assertThat(tenths).hasSize(10);
        assertThat(tenths.values()).allSatisfy(students -> assertThat(students).isBetween(1_200.0, 3_200.0));
    }

    @Test
    void the_notes_count_students_and_prompts() {
        var samples = read();

        assertThat(Admissions.byRace().notes(samples))
                .containsExactly(
                        "1,944 profiles stand for 21,791 students (they tell as much as 593 of one weight). Each is asked as"
                                + " Black and as white: 3,888 distinct prompts a condition.",
                        "These are all profiles of the data: for these students no figure has a sampling error. Intervals are"
                                + " for students like these.");
    }

    private static double students(List<Sample> samples, java.util.function.Predicate<Sample> which) {
        return samples.stream().filter(which).mapToDouble(Sample::weight).sum();
    }

    private static List<Sample> read() {
        return Admissions.byRace().dataset(Originals.at("")).samples();
    }
}
