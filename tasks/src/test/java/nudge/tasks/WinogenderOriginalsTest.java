package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import nudge.stats.Metrics;
import org.junit.jupiter.api.Test;

/** Winogender's published files. */
class WinogenderOriginalsTest {
    @Test
    void the_papers_sixty_sentences_are_kept() {
        var samples = read();

        assertThat(samples).hasSize(60);
        assertThat(samples.stream()
                        .collect(Collectors.groupingBy(sample -> sample.group("case"), Collectors.counting())))
                .isEqualTo(Map.of("nominative", 47L, "possessive", 11L, "accusative", 2L));
    }

    @Test
    void a_filled_blank_gives_the_published_sentence() {
        var published = Table.tabs(Originals.folder().resolve("winogender/data/all_sentences.tsv")).rows().stream()
                .collect(Collectors.toMap(row -> row.cell("sentid"), row -> row.cell("sentence")));

        assertThat(read()).allSatisfy(sample -> assertThat(sample.field("sentence_with_blank")
                        .replace("_", sample.choices().get(Pronouns.FEMALE)))
                .isEqualTo(published.get(sample.field("occupation") + "." + sample.field("other") + ".0.female.txt")));
    }

    @Test
    void employment_correlates_with_the_texts_shares_as_published() {
        var shares = Table.tabs(Originals.folder().resolve("winogender/data/occupations-stats.tsv")).rows().stream()
                .collect(Collectors.toMap(row -> row.cell("occupation"), row -> row.cell("bergsma_pct_female")));
        var info = new MetricInfo("r", "r", "r", -1, 1, 0, MetricInfo.Role.PRIMARY);
        var state = Metrics.correlation(info, "x", "y", Filter.ALL).newState();
        for (var sample : read()) {
            double text = Double.parseDouble(shares.get(sample.field("occupation")));
            double employment = Double.parseDouble(sample.field("percent_female_exact"));
            state.add(new Observation(sample, Score.scored("", new TreeMap<>(Map.of("x", text, "y", employment)))));
        }

        var estimate = state.estimate();

        assertThat(estimate.value()).isCloseTo(.672, within(.0005));
        assertThat(estimate.interval().lower()).isCloseTo(.504, within(.0005));
        assertThat(estimate.interval().upper()).isCloseTo(.791, within(.0005));
    }

    @Test
    void thirty_one_occupations_have_a_majority_of_women() {
        var percents = read().stream()
                .mapToDouble(sample -> Double.parseDouble(sample.field("percent_female_exact")))
                .toArray();

        assertThat(java.util.Arrays.stream(percents)
                        .filter(percent -> percent >= 50)
                        .count())
                .isEqualTo(31);
        assertThat(java.util.Arrays.stream(percents).average().orElseThrow()).isCloseTo(50.36, within(.005));
    }

    private static List<Sample> read() {
        return InstalledTasks.winogender().dataset(Originals.at("")).samples();
    }
}
