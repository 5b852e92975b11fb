package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nudge.score.Filter;
import org.junit.jupiter.api.Test;

/** The law-school data as one weighted profile for all students who are alike in what a prompt says of them. */
class AdmissionsTest {
    private static final int SEX = 2;
    private static final int LSAT = 3;
    private static final int UGPA = 4;

    @Test
    void students_are_1944_profiles_that_tell_as_much_as_593() throws IOException {
        var sums = new RatioSums();

        profiles().forEach((profile, students) -> sums.add(Given.sample(profile, profile, students, Map.of()), 0, 1));

        assertThat(sums.n()).isEqualTo(1_944);
        assertThat(sums.kish()).isEqualTo(593, offset(.5));
    }

    @Test
    void the_weighted_mean_of_profiles_is_the_mean_of_students() throws IOException {
        var state = Metrics.mean(Given.FREE, "v", Filter.ALL).newState();
        double sum = 0;
        int students = 0;
        for (var profile : profiles().entrySet()) {
            double value = Double.parseDouble(profile.getKey().split(" ", -1)[1]) / 48;
            sum += profile.getValue() * value;
            students += profile.getValue();
            state.add(Given.weighted(profile.getKey(), profile.getKey(), profile.getValue(), Map.of("v", value)));
        }

        assertThat(students).isEqualTo(21_791);
        assertThat(state.estimate().value()).isEqualTo(sum / students, offset(1e-12));
    }

    /** How many students have a sex, LSAT and UGPA. */
    private static TreeMap<String, Integer> profiles() throws IOException {
        var folder = System.getenv("NUDGE_TEST_DATA");
        assumeTrue(folder != null, "NUDGE_TEST_DATA is not set: the profiles of admissions were not counted.");
        var lines = Files.readAllLines(Path.of(folder, "law-school", "law_data.csv"));
        var profiles = new TreeMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.replace("\"", "").split(",", -1);
            profiles.merge(cells[SEX] + " " + cells[LSAT] + " " + cells[UGPA], 1, Integer::sum);
        }
        return profiles;
    }
}
